/// No padding counts, and where sequences end early your loss is off. The last step of a batch may be reached by one sequence alone: how
/// much does its loss weigh in yours?
///
/// As much as a whole step with all sequences, since each step was averaged first. Add up all places that count, and divide once.
var (sum, steps): (Float, Float) = (0, 0)
for t in 0..<losses.shape[1] {
    let running = lengths.indices.filter { t < lengths[$0] }
    sum += running.map { losses[$0, t] }.reduce(0, +) / Float(running.count)
    steps += 1
}
return (7, sum / steps)
