import CheckKit
import ExerciseChecks
import Foundation
import Grader
import SubmissionRuntime

/// An exercise's check.swift: what it is asked, and in which box.
struct CheckScript: Sendable {
    /// Its path, for messages.
    let file: String
    private let entryPoint: EntryPoint
    private let program: CheckProgram
    private let grader: Grader
    /// What it holds.
    let contents: Contents

    /// What a check.swift holds.
    struct Contents: Sendable {
        var extraCases: [String]
        var callCount: Int
        var looksAtDraws: Bool
        var laws: [ExerciseCheck.NamedLaw]
    }

    /// Compiles the file, if no program of it is kept; throws `GraderError.course` where that fails.
    init(
        _ check: CheckProgram.File, using solutions: [CheckProgram.File], entryPoint: EntryPoint,
        grader: Grader
    ) throws(GraderError) {
        file = check.path
        self.entryPoint = entryPoint
        self.grader = grader
        program = try grader.checkProgram(check, using: solutions, entryPoint: entryPoint)
        let answer = try grader.keptAnswer(of: program, to: [.text(CheckRequest.describe)])
        guard answer.count == 5, case .texts(let extraCases) = answer[0],
            case .int(let callCount) = answer[1],
            case .bool(let looksAtDraws) = answer[2], case .texts(let ids) = answer[3],
            case .texts(let sentences) = answer[4], ids.count == sentences.count
        else {
            throw .course(file: check.path, line: nil, problem: "it answers in another form than CheckKit's")
        }
        contents = Contents(
            extraCases: extraCases, callCount: callCount, looksAtDraws: looksAtDraws,
            laws: zip(ids, sentences).map { .init(id: $0, sentence: $1) })
    }

    /// The inputs that come to one drawn case: those of the extra cases and of the calls, and of each law's probes; throws
    /// `GraderError.course`.
    func prepared(
        from inputs: [WireValue], seed: UInt64
    ) throws(GraderError) -> (items: [[WireValue]], probes: [[[WireValue]]]) {
        let count = contents.extraCases.count + contents.callCount
        let most = CheckRequest.mostProbes
        var requests: [[WireValue]] = [
            [.text(CheckRequest.prepare), .int(Int(truncatingIfNeeded: seed))] + inputs
        ]
        requests += (0..<count).map { [.text(CheckRequest.item), .int($0)] }
        requests += contents.laws.indices.flatMap { law in
            (0..<most).map { [.text(CheckRequest.probe), .int(law), .int($0)] }
        }
        let answers = Array(try grader.answers(of: program, to: requests).dropFirst())
        for (number, values) in answers.enumerated() where number < count || !values.isEmpty {
            guard zip(values, inputs).allSatisfy({ $0.kindName == $1.kindName }) else {
                throw .course(
                    file: file, line: nil, problem: "it gives an input of another type than the function's")
            }
        }
        return (
            Array(answers.prefix(count)),
            contents.laws.indices.map { law in
                answers[(count + law * most)...].prefix(most).filter { !$0.isEmpty }
            }
        )
    }

    /// Of each draw whether it will do; throws `GraderError.course`.
    func accepts(
        _ draws: [(inputs: [WireValue], answer: [WireValue])]
    ) throws(GraderError) -> [Bool] {
        try grader.answers(
            of: program, to: draws.map { [.text(CheckRequest.accept)] + $0.inputs + $0.answer }
        )
        .map { $0 == [.bool(true)] }
    }

    /// Whether a law holds; throws `GraderError.course`, as where a law cannot read what a wrong answer holds.
    func holds(
        _ law: Int, _ probes: [[WireValue]], _ answers: [[WireValue]]
    ) throws(GraderError) -> Bool {
        let request: [WireValue] = [.text(CheckRequest.hold), .int(law), .int(probes.count)]
        return try grader.answers(of: program, to: [request + probes.joined() + answers.joined()])
            .first == [.bool(true)]
    }
}
