/// The step is far too long, the longer the smaller the rate. What should a rate of 0 do?
///
/// Nothing at all. The slope is multiplied by it.
w - g / rate
