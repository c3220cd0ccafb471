/// All weights move equally far. Is a slope of 0.001 as urgent as one of 5?
///
/// Not here: the step is rate · g, with the slope's size. Rules that look at the sign alone exist, under other names.
w - g.mapped { $0 > 0 ? rate : ($0 < 0 ? -rate : 0) }
