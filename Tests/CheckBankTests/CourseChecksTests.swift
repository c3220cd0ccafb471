import ExerciseChecks
import Foundation
import Testing

@testable import CheckBank
@testable import Grader

/// The checks of the course's exercises: their inputs, their references, and the mistakes they must tell apart.
struct CourseChecksTests {
    private static let grader = try? Grader { _ in }
    private static let solutions = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("solutions")

    /// The model solutions of all exercises that have a check, as "02-rnn-cell/rnn_step".
    static let exercises: [String] = {
        let lessons = (try? FileManager.default.contentsOfDirectory(atPath: solutions.path)) ?? []
        return lessons.sorted().flatMap { lesson in
            let names =
                (try? FileManager.default.contentsOfDirectory(atPath: "\(solutions.path)/\(lesson)")) ?? []
            return names.filter { $0.hasSuffix(".swift") }.sorted().map { "\(lesson)/\($0.dropLast(6))" }
        }
    }()

    private func check(_ exercise: String) throws -> ExerciseCheck {
        let id = (exercise as NSString).lastPathComponent.replacing("_", with: "-")
        let path = Self.solutions.appendingPathComponent("\(exercise).swift").path
        return try CheckFolder(id: id, besideSolution: path).exerciseCheck(with: #require(Self.grader))
    }

    /// One with a reference of the core and one with a check.swift; `author check` does this for all of them.
    static let judged = ["02-rnn-cell/rnn_step", "01-sequences/sequence_log_prob"]

    @Test(arguments: judged)
    func everyCheckHoldsUnderItsOwnAudit(_ exercise: String) throws {
        #expect(try CheckAudit(of: check(exercise), seeds: Array(11...15), fewest: 3).problems == [])
    }

    @Test(arguments: judged)
    func theSameSeedDrawsTheSameInputsAndAnotherDoesNot(_ exercise: String) throws {
        let check = try check(exercise)
        #expect(check.draw(7).cases.map(\.inputs) == check.draw(7).cases.map(\.inputs))
        #expect(check.draw(7).cases.map(\.inputs) != check.draw(8).cases.map(\.inputs))
    }

    @Test(arguments: exercises)
    func everyMessageIsASentenceAndEveryMistakeHasACure(_ exercise: String) throws {
        let path = Self.solutions.appendingPathComponent("\(exercise).swift").path
        let folder = try CheckFolder(id: exercise, besideSolution: path)
        let named = folder.mistakes.map(\.named)
        for message in named.flatMap({ [$0.observation, $0.cure] }) + folder.check.laws.map(\.sentence) {
            // A last sentence may stand in parentheses.
            let end = message.last == ")" ? message.dropLast().last : message.last
            #expect(end.map { ".?".contains($0) } == true && message.contains(" "), "\(message)")
        }
    }

    @Test func theSignatureReadsAsTheLearnerWritesIt() throws {
        let forward = try check("02-rnn-cell/rnn_forward").entryPoint
        #expect(
            forward.signature
                == "func rnnForward(x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor)"
                + " -> (states: Tensor, last: Tensor)")
        let inputs = "(Tensor, Tensor, Tensor, Tensor, Tensor)"
        let name = "rnnForward(x:h0:wx:wh:b:)"
        #expect(forward.glue.contains("\nserveSubmission(\(name) as \(inputs) -> (Tensor, Tensor))\n"))
        #expect(forward.glue.contains("\n_ = \(name) as \(inputs) -> (states: Tensor, last: Tensor)\n"))
        let count = try check("02-rnn-cell/rnn_size_for_budget").entryPoint
        #expect(
            count.glue.hasSuffix(
                "Runtime\nserveSubmission(rnnSizeForBudget(inputSize:budget:biases:) as (Int, Int, Int) -> (Int))\n"
            )
        )
    }
}
