import NumericCore
import SubmissionRuntime
import Testing

@testable import ExerciseChecks

/// What the tests of reference functions share.
enum ReferenceChecks {
    static func zeros(_ shape: Int...) -> WireValue { .tensor(Tensor(zeros: shape)) }

    /// Numbers that differ from each other, so that an exchanged axis or argument shows.
    static func numbers(_ shape: Int..., seed: UInt64 = 1) -> WireValue {
        var random = SeededRandom(seed: seed)
        return .tensor(Tensor(normal: shape, using: &random))
    }

    /// Holds a function to what it answers for `inputs`, and to answering nothing, rather than stopping the program,
    /// for each of `misfits`: a place among the inputs, and what stands there instead.
    static func expect(
        _ name: String, _ inputs: [WireValue], sizes: [[Int]], misfits: [(Int, WireValue)] = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let function = try #require(References.function(name), "\(name)", sourceLocation: sourceLocation)
        let answer = function.answer(inputs)
        #expect(answer?.map(\.sizes) == sizes, "\(name)", sourceLocation: sourceLocation)
        #expect(function.answer(Array(inputs.dropLast())) == nil, "\(name)", sourceLocation: sourceLocation)
        for (place, value) in misfits {
            var wrong = inputs
            wrong[place] = value
            #expect(
                function.answer(wrong) == nil, "\(name): \(value) as input \(place)",
                sourceLocation: sourceLocation)
        }
        // One more row in any tensor, which another of the inputs or the function itself must contradict.
        for (place, input) in inputs.enumerated() {
            guard case .tensor(let tensor) = input, inputs.count > 1 else { continue }
            for axis in tensor.shape.indices {
                var shape = tensor.shape
                shape[axis] += 1
                var wrong = inputs
                wrong[place] = .tensor(Tensor(zeros: shape))
                // It may be refused or, where the axis is that input's own, answered; it may not stop the program.
                _ = function.answer(wrong)
            }
        }
    }

    static func answer(_ name: String, _ inputs: [WireValue]) throws -> [WireValue] {
        try #require(References.function(name)?.answer(inputs), "\(name)")
    }

    static func tensor(_ value: WireValue) throws -> Tensor { try #require(Tensor(value)) }
}
