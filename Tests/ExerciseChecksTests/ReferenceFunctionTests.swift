import NumericCore
import SubmissionRuntime
import Testing

@testable import ExerciseChecks

/// Functions of the core under the names that check.yml has for them.
struct ReferenceFunctionTests {
    private func zeros(_ shape: [Int]) -> WireValue { .tensor(Tensor(zeros: shape)) }

    @Test func namesAreUnique() {
        #expect(Set(References.all.map(\.name)).count == References.all.count)
        #expect(References.function("no-such") == nil)
    }

    @Test func aMultipleOfASizeIsHeldToIt() throws {
        let function = try #require(References.function("lstm-forward"))
        let (b, t, d, h) = (2, 3, 4, 5)
        let inputs = [[b, t, d], [b, h], [b, h], [4 * h, d], [4 * h, h], [4 * h]].map(zeros)
        let answer = try #require(function.answer(inputs))
        #expect(answer.map(\.sizes) == [[b, t, h], [b, h], [b, h]])
        var wrong = inputs
        wrong[5] = zeros([3 * h])
        #expect(function.answer(wrong) == nil)
        wrong[5] = zeros([4 * h + 1])
        #expect(function.answer(wrong) == nil)
        #expect(function.types.contains("Tensor [4H, D], Tensor [4H, H], Tensor [4H]"), "\(function.types)")
    }

    @Test func whatShapesDoNotTellIsRefusedToo() throws {
        let joined = try #require(References.function("lstm-gates"))
        func inputs(width: Int) -> [WireValue] {
            [zeros([2, 3]), zeros([2, 4])] + (0..<4).map { _ in zeros([4, width]) }
                + (0..<4).map { _ in zeros([4]) }
        }
        #expect(joined.answer(inputs(width: 7))?.count == 4)
        #expect(joined.answer(inputs(width: 6)) == nil)
        let embed = try #require(References.function("embed"))
        #expect(embed.answer([.ints([0, 1, 2]), .int(3), zeros([3, 2])])?[0].sizes == [1, 3, 2])
        #expect(embed.answer([.ints([0, 1, 3]), .int(3), zeros([3, 2])]) == nil)
        #expect(embed.answer([.ints([0, 1, 2]), .int(2), zeros([3, 2])]) == nil)
        let loss = try #require(References.function("cross-entropy"))
        #expect(loss.answer([zeros([2, 3]), .ints([0, 2])])?.count == 2)
        #expect(loss.answer([zeros([2, 3]), .ints([0, 3])]) == nil)
    }
}
