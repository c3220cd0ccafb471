import ExerciseChecks
import NumericCore
import SubmissionRuntime

/// Where an answer first departs from the expected one.
package enum Departure: Sendable, Equatable {
    /// The number of results or a result's Swift type is wrong: only a tampered process can answer so.
    case kind
    /// A result has another shape.
    case shape(result: Int, yours: [Int], expected: [Int])
    /// A result that is a text, a list of texts or a Bool is another, or a list has another count.
    case parting(Parting)
    /// A result has the right shape and a wrong number.
    case value(Mismatch)

    /// A wrong number and its company.
    package struct Mismatch: Sendable, Equatable {
        /// Which of the function's results.
        package var result: Int
        /// One index per axis; empty for a lone number.
        package var index: [Int]
        package var yours: Double
        package var expected: Double
        /// How many of `count` numbers of this result are wrong, and the largest error among them.
        package var wrongCount: Int
        package var count: Int
        package var largestError: Double
        /// What stands around it.
        package var window: DepartureWindow?
    }
}

/// Compares answers with expected values, shape before value.
package struct Comparison {
    let tolerance: Tolerance
    /// The function's results. Along a sequence the first departure is the earliest one.
    let results: [EntryPoint.Result]

    package init(tolerance: Tolerance, results: [EntryPoint.Result]) {
        (self.tolerance, self.results) = (tolerance, results)
    }

    /// The first departure of one answer, or nil when it is right.
    func departure(of answer: [WireValue], from expected: [WireValue]) -> Departure? {
        guard answer.count == expected.count else { return .kind }
        let pairs = Array(zip(answer, expected))
        for (result, pair) in pairs.enumerated() {
            guard pair.0.kindName == pair.1.kindName else { return .kind }
            if case (.tensor(let yours), .tensor(let right)) = pair, yours.shape != right.shape {
                return .shape(result: result, yours: yours.shape, expected: right.shape)
            }
            if let parting = Departure.Parting(ofCounts: pair.0, pair.1, result: result) {
                return .parting(parting)
            }
        }
        for result in pairs.indices.sorted(by: { rank($0) < rank($1) }) {
            if let parting = Departure.Parting(pairs[result].0, pairs[result].1, result: result) {
                return .parting(parting)
            }
            if let mismatch = mismatch(pairs[result].0, pairs[result].1, result: result) {
                return .value(mismatch)
            }
        }
        return nil
    }

    /// Which results are looked at first: gradients after what they are the gradients of, and among them those
    /// that tell at which step the way back goes wrong, before those that are sums over all steps.
    private func rank(_ result: Int) -> Int {
        guard results.indices.contains(result), results[result].gradientOf != nil else { return result }
        return result + results.count * (results[result].sequenceAxis == nil ? 2 : 1)
    }

    /// Whether two answers are the same within tolerance, shapes included.
    package func agree(_ one: [WireValue], _ other: [WireValue]) -> Bool {
        departure(of: one, from: other) == nil
    }

    private func mismatch(_ yours: WireValue, _ expected: WireValue, result: Int) -> Departure.Mismatch? {
        switch (yours, expected) {
        case (.tensor(let yours), .tensor(let right)):
            mismatch(yours.scalars, right.scalars, shape: right.shape, result: result)
        case (.floats(let yours), .floats(let right)):
            mismatch(yours, right, shape: [right.count], result: result)
        case (.float(let yours), .float(let right)):
            mismatch([yours], [right], shape: [], result: result)
        case (.ints(let yours), .ints(let right)):
            mismatch(yours, right, shape: [right.count], result: result)
        case (.int(let yours), .int(let right)):
            mismatch([yours], [right], shape: [], result: result)
        default:
            nil
        }
    }

    private func mismatch(_ yours: [Int], _ expected: [Int], shape: [Int], result: Int) -> Departure.Mismatch?
    {
        first(yours.map(Double.init), expected.map(Double.init), shape: shape, result: result) {
            yours[$0] == expected[$0]
        }
    }

    private func mismatch(
        _ yours: [Float], _ expected: [Float], shape: [Int], result: Int
    ) -> Departure.Mismatch? {
        first(yours.map(Double.init), expected.map(Double.init), shape: shape, result: result) {
            tolerance.accepts(yours[$0], expected[$0])
        }
    }

    private func first(
        _ yours: [Double], _ expected: [Double], shape: [Int], result: Int, isRight: (Int) -> Bool
    ) -> Departure.Mismatch? {
        let wrong = yours.indices.filter { !isRight($0) }
        guard let first = earliest(wrong, shape: shape, result: result) else { return nil }
        let index = Self.index(of: first, in: shape)
        let errors = wrong.map { (yours[$0] - expected[$0]).magnitude }
        return Departure.Mismatch(
            result: result, index: index, yours: yours[first],
            expected: expected[first], wrongCount: wrong.count, count: yours.count,
            largestError: errors.contains { !$0.isFinite } ? .infinity : errors.max() ?? 0,
            window: DepartureWindow(
                around: index, shape: shape, yours: yours, expected: expected, isRight: isRight))
    }

    /// The first of some offsets, counted by the step of a sequence before anything else. Gradients are
    /// calculated from the last step to the first, and so are theirs counted.
    private func earliest(_ offsets: [Int], shape: [Int], result: Int) -> Int? {
        // An empty answer may declare sizes whose product no number holds.
        guard !offsets.isEmpty, results.indices.contains(result), let axis = results[result].sequenceAxis,
            shape.indices.contains(axis)
        else { return offsets.first }
        let stride = shape[(axis + 1)...].reduce(1, *)
        let sign = results[result].gradientOf == nil ? 1 : -1
        return offsets.min {
            (sign * ($0 / stride % shape[axis]), $0) < (sign * ($1 / stride % shape[axis]), $1)
        }
    }

    private static func index(of offset: Int, in shape: [Int]) -> [Int] {
        var rest = offset
        return shape.reversed().map { size in
            defer { rest /= size }
            return rest % size
        }.reversed()
    }
}
