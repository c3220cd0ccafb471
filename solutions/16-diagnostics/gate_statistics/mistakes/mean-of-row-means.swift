/// Your numbers are right for one sequence, and for several of the same length. A sequence of two steps and one of nine: how much does
/// a step of each weigh in yours?
///
/// A step of the short one weighs more than four times as much, since you averaged each sequence and then the averages. All steps that
/// count go into one mean.
let (batch, size) = (gates.shape[0], gates.shape[2])
var (mean, shut, open) = (Tensor(zeros: [size]), Tensor(zeros: [size]), Tensor(zeros: [size]))
for (row, length) in lengths.enumerated() {
    let own = gates.slice(axis: 0, at: row).slice(axis: 0, from: 0, to: length)
    mean += own.mean(axis: 0)
    shut += own.mapped { $0 < 0.1 ? 1 : 0 }.mean(axis: 0)
    open += own.mapped { $0 > 0.9 ? 1 : 0 }.mean(axis: 0)
}
let n = Float(batch)
return (mean / n, shut / n, open / n)
