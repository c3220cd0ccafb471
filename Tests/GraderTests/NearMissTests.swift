import ExerciseChecks
import Foundation
import NumericCore
import SubmissionRuntime
import Testing

@testable import Grader

/// Wrong answers that hang together with the right ones, made by changing the reference's own.
struct NearMissTests {
    /// The near miss of answers made from the expected ones; `change` gets the number of the case.
    private func found(
        in exercise: String = "rnn-step", seed: UInt64 = 8123,
        _ change: (Int, [WireValue]) -> [WireValue]
    ) throws -> NearMiss? {
        let check = try Fixture.check(exercise)
        let expected = check.draw(seed).cases.map(\.expected)
        let answers = expected.enumerated().map { change($0.offset, $0.element) }
        return NearMissSearch(
            answers, expected: expected, results: check.entryPoint.results, tolerance: check.tolerance)?
            .found()
    }

    private func tensors(_ change: @escaping (Tensor) -> Tensor) -> (Int, [WireValue]) -> [WireValue] {
        { _, values in
            values.map { value in
                guard case .tensor(let tensor) = value else { return value }
                return .tensor(change(tensor))
            }
        }
    }

    /// Changes the states of a whole sequence and leaves the last one as it is.
    private func states(_ change: @escaping (Tensor) -> Tensor) -> (Int, [WireValue]) -> [WireValue] {
        { _, values in
            guard case .tensor(let tensor) = values[0] else { return values }
            return [.tensor(change(tensor)), values[1]]
        }
    }

    private func picked(_ tensor: Tensor, _ axis: Int, _ order: [Int]) -> Tensor {
        stack(order.map { tensor.slice(axis: axis, at: $0) }, axis: axis)
    }

    @Test func eachRelationIsFound() throws {
        #expect(try found(tensors { $0.transposed() })?.relation == .axesExchanged("batch", "unit"))
        #expect(try found(tensors { -$0 })?.relation == .signTurned)
        #expect(try found(tensors { 1 - $0 })?.relation == .complement)
        #expect(try found(tensors { Tensor(shape: [$0.count], $0.scalars) })?.relation == .reshaped)
        let reversed = tensors { self.picked($0, 0, (0..<$0.shape[0]).reversed()) }
        #expect(try found(reversed)?.relation == .reversed(axis: "batch"))
        let turned = tensors { tensor in
            let count = tensor.shape[1]
            return self.picked(tensor, 1, (0..<count).map { ($0 + 1) % count })
        }
        #expect(try found(turned)?.relation == .permuted(axis: "unit"))
    }

    @Test func tensorsWithoutNumbersAreNotCalculatedWith() throws {
        let vast = Tensor(shape: [0] + Array(repeating: 4_294_967_295, count: 7), [])
        #expect(try found(tensors { _ in vast }) == nil)
    }

    @Test func factorsAndOffsetsAreReadOff() throws {
        guard case .factor(let factor) = try found(tensors { $0 * 2.5 })?.relation else {
            Issue.record("no factor")
            return
        }
        #expect((factor - 2.5).magnitude < 1e-5)
        guard case .offset(let offset) = try found(tensors { $0 - 0.25 })?.relation else {
            Issue.record("no offset")
            return
        }
        #expect((offset + 0.25).magnitude < 1e-5)
        let byCase: (Int, [WireValue]) -> [WireValue] = { number, values in
            self.tensors { $0 * Float(number + 2) }(number, values)
        }
        guard case .factorOfEachCase(let factors) = try found(byCase)?.relation else {
            Issue.record("no factors")
            return
        }
        #expect(factors.count > 3)
        #expect(
            try found(in: "rnn-size-for-budget") { _, values in
                guard case .int(let count) = values[0] else { return values }
                return [.int(count + 1)]
            }?.relation == .offset(1))
    }

    @Test func sequencesAreFoundLateAndEarly() throws {
        let late = states { tensor in
            let steps = tensor.shape[1]
            return self.picked(tensor, 1, (0..<steps).map { max(0, $0 - 1) })
        }
        #expect(try found(in: "rnn-forward", late)?.relation == .late(axis: "step"))
        #expect(try found(in: "rnn-forward", late)?.labels == ["states"])
        let early = states { tensor in
            let steps = tensor.shape[1]
            return self.picked(tensor, 1, (0..<steps).map { min(steps - 1, $0 + 1) })
        }
        #expect(try found(in: "rnn-forward", early)?.relation == .early(axis: "step"))
        // Turned round like a wheel, it is early too, and not merely in another order.
        let wheel = states { tensor in
            let steps = tensor.shape[1]
            return self.picked(tensor, 1, (0..<steps).map { ($0 + 1) % steps })
        }
        #expect(try found(in: "rnn-forward", wheel)?.relation == .early(axis: "step"))
        let reversed = states { self.picked($0, 1, (0..<$0.shape[1]).reversed()) }
        #expect(try found(in: "rnn-forward", reversed)?.relation == .reversed(axis: "step"))
        let exchanged = states { tensor in
            stack((0..<tensor.shape[1]).map { tensor.slice(axis: 1, at: $0) }, axis: 2)
        }
        #expect(try found(in: "rnn-forward", exchanged)?.relation == .axesExchanged("step", "unit"))
    }

    @Test func resultsInEachOthersPlacesAreFound() {
        let results = [
            EntryPoint.Result("h", "Tensor", axes: ["batch", "unit"]),
            EntryPoint.Result("c", "Tensor", axes: ["batch", "unit"]),
        ]
        var random = SeededRandom(seed: 3)
        let expected = (0..<3).map { _ in
            (0..<2).map { _ in WireValue.tensor(Tensor(normal: [2, 3], using: &random)) }
        }
        let search = NearMissSearch(
            expected.map { $0.reversed() }, expected: expected, results: results, tolerance: Tolerance())
        #expect(search?.found()?.relation == .resultsExchanged("h", "c"))
        #expect(search?.found()?.sentence.contains("`h` and `c` have changed places") == true)
    }

    @Test func nothingIsFoundWhereNothingHolds() throws {
        // Right on all cases, wrong by something else on one, NaN, and another rank.
        #expect(try found { _, values in values } == nil)
        #expect(
            try found { number, values in
                number == 2 ? values : self.tensors { -$0 }(number, values)
            } == nil)
        #expect(try found(tensors { $0 * Float.nan }) == nil)
        #expect(try found(tensors { $0.mapped { $0 * $0 } }) == nil)
        #expect(try found(tensors { _ in Tensor([1]) }) == nil)
        #expect(try found(tensors { $0 * 0 }) == nil)
    }

    @Test func aNearMissNeverTakesTheWordFromAMisconception() throws {
        let source = """
            import NumericCore
            func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
                BODY
            }
            """
        let near = try Fixture.grade(
            source.replacingOccurrences(of: "BODY", with: "-(\(VerdictTests.right.dropFirst(7)))"))
        #expect(near.nearMiss?.relation == .signTurned)
        #expect(near.misconception == nil)
        let named = try Fixture.grade(
            source.replacingOccurrences(
                of: "BODY", with: "tanh(matmul(x, wx.transposed()) + matmul(h, wh.transposed()))"))
        #expect(named.nearMiss == nil)
        #expect(named.misconception?.id == "bias-forgotten")
    }

    @Test func sentencesSayWhatToLookFor() {
        let sentence = { (relation: NearMiss.Relation) in NearMiss(relation: relation, labels: []).sentence }
        #expect(
            sentence(.axesExchanged("batch", "unit")).hasPrefix(
                "Your numbers are the expected ones with the batch and unit axes exchanged"))
        #expect(sentence(.factor(0.25)).contains("divided by 4"))
        #expect(sentence(.factor(3)).contains("times 3"))
        #expect(sentence(.offset(-1)).contains("minus 1"))
        #expect(sentence(.factorOfEachCase([2, 3, 4, 5])).contains("(2, 3, 4, …)"))
        #expect(
            NearMiss(relation: .signTurned, labels: ["h", "c"]).sentence.hasPrefix(
                "Your numbers in `h` and `c`"))
    }
}
