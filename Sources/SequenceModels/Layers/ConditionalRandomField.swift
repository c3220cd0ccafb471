internal import Glibc
import NumericCore

/// A linear-chain conditional random field over K tags.
///
/// The score of a tag sequence y for emissions e is
/// start[y_1] + Σ e_t[y_t] + Σ transition[y_{t-1}, y_t] + end[y_L]; its probability is e to that score over
/// the sum for all sequences. Lafferty, McCallum and Pereira 2001, "Conditional random fields"; as the top
/// of an LSTM: Huang, Xu and Yu 2015, "Bidirectional LSTM-CRF models for sequence tagging". Sums run in
/// double precision.
package struct ConditionalRandomField: Parameterized, Equatable {
    /// [K], for the first tag.
    package var start: Tensor
    /// [K, K], from the row's tag to the column's.
    package var transitions: Tensor
    /// [K], for the last tag.
    package var end: Tensor

    package init(start: Tensor, transitions: Tensor, end: Tensor) {
        self.start = start
        self.transitions = transitions
        self.end = end
    }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        visit("start_transitions", &start)
        visit("transitions", &transitions)
        visit("end_transitions", &end)
    }

    /// K.
    package var tagCount: Int { start.count }

    /// The log-likelihood of each sequence's tags [B], and the gradients of Σ upstream · values.
    package struct Likelihood: Sendable {
        /// log p(tags | emissions) [B], at most 0.
        package var values: Tensor
        /// The gradient of the emissions [B, T, K], 0 after a sequence's end.
        package var emissions: Tensor
        /// The gradient of the three tables.
        package var field: ConditionalRandomField
    }

    /// The log-likelihood of tags, by the forward and backward recursions.
    ///
    /// - Parameters:
    ///   - emissions: [B, T, K].
    ///   - tags: B rows of T tags, each from 0 to K - 1 within its sequence.
    ///   - lengths: from 1 to T for each sequence.
    ///   - upstream: the gradient of each likelihood [B]; ones when not given.
    package func logLikelihood(
        emissions: Tensor, tags: [[Int]], lengths: [Int], upstream: Tensor? = nil
    ) -> Likelihood {
        let (batch, time, count) = (emissions.shape[0], emissions.shape[1], tagCount)
        require(count == emissions.shape[2], "\(emissions.shape[2]) emissions a step for \(count) tags")
        require(tags.count == batch && lengths.count == batch, "one row of tags and one length a sequence")
        var values: [Float] = []
        var emissionGradient = [Double](repeating: 0, count: emissions.count)
        var startGradient = [Double](repeating: 0, count: count)
        var endGradient = startGradient
        var transitionGradient = [Double](repeating: 0, count: count * count)
        for sequence in 0..<batch {
            let length = lengths[sequence]
            require(length >= 1 && length <= time, "length \(length) outside 1...\(time)")
            require(
                tags[sequence].count >= length
                    && tags[sequence].prefix(length).allSatisfy { (0..<count).contains($0) },
                "tags \(tags[sequence]) outside 0..<\(count)")
            let chain = Chain(self, emissions, sequence: sequence, length: length)
            let offset = sequence * time * count
            let path = tags[sequence]
            let weight = Double(upstream?.scalars[sequence] ?? 1)
            values.append(Float(chain.score(of: path) - chain.total))
            startGradient[path[0]] += weight
            endGradient[path[length - 1]] += weight
            for step in 0..<length {
                emissionGradient[offset + step * count + path[step]] += weight
                for tag in 0..<count {
                    let probability = weight * chain.probability(of: tag, at: step)
                    emissionGradient[offset + step * count + tag] -= probability
                    if step == 0 { startGradient[tag] -= probability }
                    if step == length - 1 { endGradient[tag] -= probability }
                }
                guard step > 0 else { continue }
                transitionGradient[path[step - 1] * count + path[step]] += weight
                for from in 0..<count {
                    for to in 0..<count {
                        transitionGradient[from * count + to] -=
                            weight * chain.probability(from: from, to: to, at: step)
                    }
                }
            }
        }
        func tensor(_ shape: [Int], _ numbers: [Double]) -> Tensor {
            Tensor(shape: shape, numbers.map(Float.init))
        }
        return Likelihood(
            values: Tensor(values), emissions: tensor(emissions.shape, emissionGradient),
            field: ConditionalRandomField(
                start: tensor([count], startGradient),
                transitions: tensor([count, count], transitionGradient),
                end: tensor([count], endGradient)))
    }

    /// The most likely tags of each sequence (Viterbi 1967); of equal ones the lower tag.
    package func decode(emissions: Tensor, lengths: [Int]) -> [[Int]] {
        let count = tagCount
        return lengths.indices.map { sequence in
            require(
                lengths[sequence] >= 1 && lengths[sequence] <= emissions.shape[1],
                "length \(lengths[sequence]) outside 1...\(emissions.shape[1])")
            let chain = Chain(
                self, emissions, sequence: sequence, length: lengths[sequence], summing: false)
            var best = (0..<count).map { chain.start[$0] + chain.emission(0, $0) }
            var origins: [[Int]] = []
            for step in 1..<max(chain.length, 1) {
                var next = [Double](repeating: -.infinity, count: count)
                var origin = [Int](repeating: 0, count: count)
                for to in 0..<count {
                    for from in 0..<count {
                        let value = best[from] + chain.transition(from, to) + chain.emission(step, to)
                        if value > next[to] { (next[to], origin[to]) = (value, from) }
                    }
                }
                best = next
                origins.append(origin)
            }
            for tag in 0..<count { best[tag] += chain.end[tag] }
            var tag = best.indices.reduce(0) { best[$1] > best[$0] ? $1 : $0 }
            var path = [tag]
            for origin in origins.reversed() {
                tag = origin[tag]
                path.append(tag)
            }
            return path.reversed()
        }
    }
}

/// The tables of one sequence in double precision, with log-sums of all prefixes and suffixes.
private struct Chain {
    let count: Int
    let length: Int
    let start: [Double]
    let end: [Double]
    private let transitions: [Double]
    private let emissions: [Double]
    /// α: log Σ over all ways to reach a tag, its emission included.
    private var reaching: [Double] = []
    /// β: log Σ over all ways on from a tag, the end included.
    private var leaving: [Double] = []
    /// log Σ over all tag sequences.
    private(set) var total = 0.0

    init(
        _ field: ConditionalRandomField, _ emissions: Tensor, sequence: Int, length: Int,
        summing: Bool = true
    ) {
        count = field.tagCount
        self.length = length
        start = field.start.scalars.map(Double.init)
        end = field.end.scalars.map(Double.init)
        transitions = field.transitions.scalars.map(Double.init)
        let offset = sequence * emissions.shape[1] * count
        self.emissions = emissions.scalars[offset..<(offset + length * count)].map(Double.init)
        guard summing else { return }
        reaching = [Double](repeating: 0, count: length * count)
        leaving = reaching
        for tag in 0..<count { reaching[tag] = start[tag] + emission(0, tag) }
        for step in 1..<max(length, 1) {
            for to in 0..<count {
                let ways = (0..<count).map { reaching[(step - 1) * count + $0] + transition($0, to) }
                reaching[step * count + to] = logSum(ways) + emission(step, to)
            }
        }
        for tag in 0..<count { leaving[(length - 1) * count + tag] = end[tag] }
        for step in stride(from: length - 2, through: 0, by: -1) {
            for from in 0..<count {
                leaving[step * count + from] = logSum(
                    (0..<count).map {
                        transition(from, $0) + emission(step + 1, $0) + leaving[(step + 1) * count + $0]
                    })
            }
        }
        total = logSum((0..<count).map { reaching[(length - 1) * count + $0] + end[$0] })
    }

    func transition(_ from: Int, _ to: Int) -> Double { transitions[from * count + to] }
    func emission(_ step: Int, _ tag: Int) -> Double { emissions[step * count + tag] }

    func score(of path: [Int]) -> Double {
        var sum = start[path[0]] + end[path[length - 1]]
        for step in 0..<length {
            sum += emission(step, path[step])
            if step > 0 { sum += transition(path[step - 1], path[step]) }
        }
        return sum
    }

    func probability(of tag: Int, at step: Int) -> Double {
        Glibc.exp(reaching[step * count + tag] + leaving[step * count + tag] - total)
    }

    /// Of the tags `from` at the step before and `to` at this one.
    func probability(from: Int, to: Int, at step: Int) -> Double {
        Glibc.exp(
            reaching[(step - 1) * count + from] + transition(from, to) + emission(step, to)
                + leaving[step * count + to] - total)
    }

    private func logSum(_ terms: [Double]) -> Double {
        let largest = terms.max() ?? -.infinity
        guard largest.isFinite else { return largest }
        return largest + Glibc.log(terms.reduce(0) { $0 + Glibc.exp($1 - largest) })
    }
}
