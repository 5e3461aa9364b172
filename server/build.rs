//! The embedded site is rebuilt into the binary when its files change, hashed names included.

fn main() {
    println!("cargo::rerun-if-changed=../.build/site");
}
