import ExerciseChecks
import Foundation
import Grader
import LessonMarkup
import NumericCore
import SubmissionRuntime

/// An exercise's check as files: solutions/LESSON/EXERCISE/ with check.yml and mistakes/, beside the model solution.
package struct CheckFolder: Sendable {
    private let id: String
    private let solution: String
    private let solutionFile: String
    private let check: CheckFile
    private let mistakes: [MistakeFile]

    /// Whether an exercise is checked by files.
    ///
    /// - Parameter solutionPath: the model solution's, "…/rnn_step.swift".
    package static func exists(besideSolution solutionPath: String) -> Bool {
        access(Self.folder(solutionPath) + "/check.yml", F_OK) == 0
    }

    private static func folder(_ solutionPath: String) -> String {
        String(solutionPath.dropLast(".swift".count))
    }

    /// Reads the folder.
    ///
    /// - Parameters:
    ///   - id: the exercise's: "rnn-step".
    ///   - solutionPath: the model solution's path; its name is the function's in other letters.
    /// - Throws: `GraderError.course`, which names file and line.
    package init(id: String, besideSolution solutionPath: String) throws(GraderError) {
        let folder = Self.folder(solutionPath)
        let stem = folder.split(separator: "/").last.map(String.init) ?? folder
        let file = "\(folder)/check.yml"
        self.id = id
        solutionFile = solutionPath
        solution = try Self.text(solutionPath)
        for other in ["check.swift"] where access("\(folder)/\(other)", F_OK) == 0 {
            throw .course(
                file: "\(folder)/\(other)", line: nil,
                problem: "this version reads check.yml and mistakes/ only")
        }
        let entryPoint: EntryPoint
        do throws(Diagnostic) {
            entryPoint = try EntryPoint(solution: solution, stem: stem, file: solutionPath)
        } catch {
            throw .course(error)
        }
        let (read, problems) = CheckFile.read(
            try Self.text(file), file: file, entryPoint: entryPoint, trials: 0)
        guard let read else {
            throw problems.first.map { .course($0) }
                ?? .course(file: file, line: nil, problem: "it cannot be read")
        }
        // What is written and not obeyed would be worse than a refusal.
        for (isThere, key) in [
            (read.fixed != nil, "fixed"), (read.isStubFaulty, "stub: faulty"), (!read.uses.isEmpty, "uses"),
        ]
        where isThere {
            throw .course(file: file, line: nil, problem: "this version does not judge by `\(key)` yet")
        }
        check = read
        let place = "\(folder)/mistakes"
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []).filter {
            $0.hasSuffix(".swift")
        }
        var mistakes: [MistakeFile] = []
        for name in names.sorted() { mistakes.append(try MistakeFile(path: "\(place)/\(name)", name: name)) }
        self.mistakes = mistakes
    }

    private static func text(_ path: String) throws(GraderError) -> String {
        do {
            return try Submission(path: path).source
        } catch {
            throw .course(file: path, line: nil, problem: error.problem)
        }
    }

    /// The check, as the judge works with it. The solution, where it is the reference, and the mistakes run in boxes of
    /// `grader`.
    package func exerciseCheck(with grader: Grader) -> ExerciseCheck {
        ExerciseCheck(
            id: id, entryPoint: check.entryPoint, tolerance: check.tolerance,
            misconceptions: mistakes.map(\.named),
            laws: check.laws.map { .init(id: $0.id, sentence: $0.sentence) },
            draw: { seed in
                do {
                    return try examination(seed, grader)
                } catch let error as Diagnostic {
                    return .failed(seed: seed, "\(GraderError.course(error))")
                } catch {
                    return .failed(seed: seed, "\(error)")
                }
            })
    }

    private func examination(_ seed: UInt64, _ grader: Grader) throws -> Examination {
        let drawn = try check.draw(seed: seed)
        // The case of equal sizes comes first: mistakes that fit no others show their numbers there before they stop.
        let own = drawn.equal + drawn.cases
        var random = SeededRandom(seed: seed &+ 0x9E37_79B9_7F4A_7C15)
        let probes = check.laws.map { law in
            law.probes(
                around: drawn.lawCase.inputs, answer: { try? referenceAnswers([$0], grader).first },
                random: &random)
        }
        let inputs = own.map(\.inputs) + probes.joined()
        let expected = try referenceAnswers(inputs, grader)
        let lawSizes = drawn.lawCase.name
        let starts = probes.indices.map { own.count + probes[..<$0].map(\.count).reduce(0, +) }
        let mistakeAnswers = MistakeAnswers(
            mistakes, grader: grader, entryPoint: check.entryPoint, inputs: inputs)
        return Examination(
            seed: seed,
            cases: inputs.enumerated().map { index, values in
                .init(
                    sizes: index < own.count ? own[index].name : lawSizes, isProbe: index >= own.count,
                    inputs: values,
                    expected: expected[index])
            },
            answerOfMisconception: { mistakeAnswers.answer(of: $0, to: $1) },
            lawHolds: { index, answers in
                let range = starts[index]..<(starts[index] + probes[index].count)
                return check.laws[index].holds(probes[index], Array(answers[range]))
            },
            gradientsFit: { _ in [:] })
    }

    /// What the reference answers to each of the inputs: the core's function, or the model solution in a box of its own.
    private func referenceAnswers(_ inputs: [[WireValue]], _ grader: Grader) throws -> [[WireValue]] {
        if let name = check.reference, let function = References.function(name) {
            return try inputs.map { values in
                guard let answer = function.answer(values) else {
                    throw GraderError.course(
                        file: check.file, line: nil,
                        problem:
                            "the reference `\(name)` does not take what is drawn: check the shapes of the inputs"
                    )
                }
                return answer
            }
        }
        let answers = try grader.answers(
            of: solution, in: solutionFile, calling: check.entryPoint, to: inputs)
        guard answers.count == inputs.count else {
            throw GraderError.course(
                file: solutionFile, line: nil,
                problem: "the model solution stops at call \(answers.count + 1) of \(inputs.count): "
                    + "see what `workbook grade` says of it")
        }
        return answers
    }
}

extension GraderError {
    /// A problem with a course's file, with the way to mend it.
    package static func course(_ problem: Diagnostic) -> GraderError {
        .course(file: problem.file, line: problem.line, problem: "\(problem.message). \(problem.fix)")
    }
}
