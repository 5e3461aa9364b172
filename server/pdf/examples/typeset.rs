//! `typeset FROM.json TO.pdf`: one document by hand.
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut names = std::env::args().skip(1);
    let (from, to) = (names.next().unwrap_or_default(), names.next().unwrap_or_default());
    let begun = std::time::Instant::now();
    let file = pdf::typeset(&std::fs::read_to_string(from)?)?;
    println!("{} bytes in {} ms", file.len(), begun.elapsed().as_millis());
    Ok(std::fs::write(to, file)?)
}
