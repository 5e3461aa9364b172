start-title = Berätta var det känns otryggt
