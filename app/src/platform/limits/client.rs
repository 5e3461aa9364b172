//! Where a request comes from, as far as limits need to know.

use std::net::IpAddr;

/// The address block a request comes from, as seen behind trusted proxies. Never printed, never stored.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Client(u128);

impl Client {
    /// The block of an address: the whole of an IPv4 address, the first 64 bits of an IPv6 one.
    pub fn of(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(v4) => Self(u128::from(u32::from(v4))),
            IpAddr::V6(v6) => Self(u128::from(v6) >> 64 | 1 << 127),
        }
    }

    /// The network around the block: the first 24 bits of an IPv4 address, the first 48 of an IPv6 one.
    pub fn near(self) -> Self {
        let six = 1 << 127;
        if self.0 & six == 0 { Self(self.0 >> 8 | 1 << 126) } else { Self(self.0 >> 16 | six) }
    }
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Client(•••)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_in_one_ipv6_network_count_as_one() {
        let a: IpAddr = "2001:db8::1".parse().unwrap();
        let b: IpAddr = "2001:db8::ffff".parse().unwrap();
        let c: IpAddr = "2001:db8:0:1::1".parse().unwrap();
        assert_eq!(Client::of(a), Client::of(b));
        assert_ne!(Client::of(a), Client::of(c));
        assert_eq!(Client::of(a).near(), Client::of(c).near());
        assert_ne!(Client::of(a).near(), Client::of("2001:db8:1::1".parse().unwrap()).near());
    }
}
