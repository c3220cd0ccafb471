import ExerciseChecks
import NumericCore
import SubmissionRuntime
import Testing

@testable import Grader

/// The judge against answers that no compiler would let an honest function give.
struct JudgeFuzzTests {
    private static let numbers: [Float] = [
        0, -0.0, 1, -1, .nan, .signalingNaN, .infinity, -.infinity, .greatestFiniteMagnitude,
        -.greatestFiniteMagnitude, .leastNonzeroMagnitude, .leastNormalMagnitude, 1e-5, 3e38,
        Float(bitPattern: 0xFFFF_FFFF), Float(bitPattern: 0x7F80_0001),
    ]
    private static let wholes = [0, 1, -1, Int.max, Int.min, 1 << 31, -(1 << 31) - 1, 1 << 53, 7]

    /// Shapes without a number in them.
    private static let voids = [
        [0] + Array(repeating: 4_294_967_295, count: 7), [0, 4_294_967_295], [4_294_967_295, 0], [0],
        [0, 0, 0],
        [4_294_967_295, 0, 4_294_967_295], [0, 4_294_967_295, 4_294_967_295],
    ]

    @Test(arguments: Fixture.exercises)
    func emptyAnswersOfAnySizesAreJudged(_ id: String) throws {
        let check = try Fixture.check(id)
        let judge = Judge(check: check, examination: check.draw(3))
        for shape in Self.voids {
            let answer = check.entryPoint.results.map { _ in WireValue.tensor(Tensor(shape: shape, [])) }
            let answers = Array(repeating: answer, count: judge.inputs.count)
            #expect(judge.opinion(on: answers).verdict == .fail)
            #expect(judge.findingBeforeTheEnd(answers) != nil)
        }
    }

    @Test(arguments: Fixture.exercises)
    func noAnswerBreaksItAndNoneButTheRightOnePasses(_ id: String) throws {
        let check = try Fixture.check(id)
        var random = SystemRandomNumberGenerator()
        // Each keeps what the mistakes answer, which takes a process to find out.
        let judges = (1...7).map { Judge(check: check, examination: check.draw($0)) }
        for round in 0..<300 {
            let judge = judges[round % judges.count]
            let expected = judge.examination.cases.map(\.expected)
            let right = expected + expected.prefix(1)
            var answers = right
            var isSpoilt = false
            for (place, answer) in right.enumerated() where round == 0 || Bool.random(using: &random) {
                answers[place] = answer.map { Self.spoilt($0, &random) }
                // The repeated call is only compared with the first, within the tolerance.
                if place < expected.count, !Self.agrees(answers[place], answer, judge) { isSpoilt = true }
            }
            let opinion = judge.opinion(on: answers)
            if isSpoilt { #expect(opinion.verdict == .fail, "\(id), round \(round)") }
            _ = judge.findingBeforeTheEnd(Array(answers.dropLast()))
            _ = judge.misconception(answering: Array(answers.prefix(2)), stopsNext: true)
            #expect("\(opinion.finding)\(opinion.checks)".utf8.count < 100_000)
        }
    }

    private static func agrees(_ one: [WireValue], _ other: [WireValue], _ judge: Judge) -> Bool {
        Comparison(tolerance: judge.check.tolerance, results: judge.check.entryPoint.results).agree(
            one, other)
    }

    /// A value in place of a right one, which now and then is the right one itself.
    private static func spoilt(_ value: WireValue, _ random: inout some RandomNumberGenerator) -> WireValue {
        switch (Int.random(in: 0..<10, using: &random), value) {
        case (0, _): return .floats([numbers.randomElement(using: &random)!])
        case (1, _): return .ints((0..<Int.random(in: 0..<4)).map { _ in wholes.randomElement()! })
        case (2, _): return .tensor(Tensor(shape: voids.randomElement(using: &random)!, []))
        case (3, _): return .tensor(Tensor(shape: [], [numbers.randomElement(using: &random)!]))
        case (4, _): return .tensor(Tensor(shape: Array(repeating: 1, count: 8), [numbers.randomElement()!]))
        case (5...8, .tensor(let tensor)):
            let isAll = Bool.random(using: &random)
            let number = numbers.randomElement(using: &random)!
            var scalars = tensor.scalars.map { isAll ? (number == 1 ? -$0 : number) : $0 }
            if !isAll, let place = scalars.indices.randomElement(using: &random) { scalars[place] = number }
            let shape = Bool.random(using: &random) ? tensor.shape : tensor.shape.reversed()
            return .tensor(Tensor(shape: shape, scalars))
        case (5...8, .int): return .int(wholes.randomElement(using: &random)!)
        default: return value
        }
    }
}
