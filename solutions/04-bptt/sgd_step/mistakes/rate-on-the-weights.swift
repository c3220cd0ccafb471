/// The weights have shrunk to a small part of themselves, and the whole slope was taken off. What does the rate multiply?
///
/// The slope. The weights stay whole.
rate * w - g
