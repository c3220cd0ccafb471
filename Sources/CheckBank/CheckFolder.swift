import CourseCatalog
import Diagnostics
import ExerciseChecks
import Foundation
import Grader
import LessonMarkup

/// An exercise's check as files: solutions/LESSON/EXERCISE/ with check.yml and mistakes/, beside the model solution.
package struct CheckFolder: Sendable {
    let id: String
    let solution: String
    let solutionFile: String
    let check: CheckFile
    let fixed: [FixedCase]
    let mistakes: [MistakeFile]
    private let marks: MarkedSolution
    private let faultyStub: String?
    private let script: CheckProgram.File?
    /// The model solutions that check.swift calls.
    private let uses: [CheckProgram.File]

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
        check = read
        script =
            try access("\(folder)/check.swift", F_OK) == 0
            ? CheckProgram.File(path: "\(folder)/check.swift", text: Self.text("\(folder)/check.swift")) : nil
        uses = try Self.solutions(read.uses, around: solutionPath, namedIn: file)
        if script == nil, !uses.isEmpty {
            throw .course(
                file: file, line: nil, problem: "`uses` names solutions for check.swift, which is not there")
        }
        fixed =
            try read.fixed.map { name throws(GraderError) in
                try Self.fixedCases(of: read, file: "\(folder)/\(name)")
            } ?? []
        marks = MarkedSolution(solution, file: solutionPath, function: entryPoint.name)
        var mistakes: [MistakeFile] = []
        for (path, name) in Self.swiftFiles(in: "\(folder)/mistakes")
        where !read.isStubFaulty || name != "\(MistakeFile.asFound).swift" {
            mistakes.append(try MistakeFile(path: path, name: name, complete: marks.completing))
        }
        if read.isStubFaulty {
            let stub = try marks.stub()
            let file = "\(folder)/mistakes/\(MistakeFile.asFound).swift"
            mistakes.append(
                access(file, F_OK) == 0
                    ? try MistakeFile(path: file, name: "\(MistakeFile.asFound).swift") { _, _ in stub }
                    : MistakeFile(stub: stub, file: solutionPath))
            faultyStub = stub
        } else {
            faultyStub = nil
        }
        self.mistakes = mistakes
    }

    /// The paths of the model solutions of other exercises that check.swift calls.
    package var usedSolutions: [String] { uses.map(\.path) }

    /// The file of fixed cases, by its name in the folder.
    package var fixedFile: String? { check.fixed }

    /// The whole program of a mistake or a right file, which may hold the marked lines alone; throws `GraderError.course`.
    package func program(ofFile path: String) throws(GraderError) -> String {
        try marks.completing(Self.text(path), path)
    }

    /// The other right solutions of right/, each a whole program, with what it trades.
    package func rightFiles() throws(GraderError) -> [RightFile] {
        var files: [RightFile] = []
        for (path, _) in Self.swiftFiles(in: Self.folder(solutionFile) + "/right") {
            let text = try Self.text(path)
            files.append(
                RightFile(
                    path: path, source: try marks.completing(text, path),
                    trade: LeadingComment(of: text).parts.joined(separator: " ")))
        }
        return files
    }

    /// The Swift files of a folder by name, none where there is no such folder.
    private static func swiftFiles(in folder: String) -> [(path: String, name: String)] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
            .filter { $0.hasSuffix(".swift") }.sorted().map { ("\(folder)/\($0)", $0) }
    }

    /// The model solutions of other exercises; throws `GraderError.course` where there is none of a name.
    private static func solutions(
        _ stems: [String], around path: String, namedIn file: String
    ) throws(GraderError) -> [CheckProgram.File] {
        let lesson = (path as NSString).deletingLastPathComponent
        let all = (lesson as NSString).deletingLastPathComponent
        let lessons = ((try? FileManager.default.contentsOfDirectory(atPath: all)) ?? []).sorted()
        var files: [CheckProgram.File] = []
        for stem in stems {
            guard
                let found = lessons.map({ (lesson: String) -> String in "\(all)/\(lesson)/\(stem).swift" })
                    .first(where: { access($0, F_OK) == 0 })
            else {
                throw .course(
                    file: file, line: nil, problem: "`uses` names \(stem), and no exercise is called so")
            }
            files.append(CheckProgram.File(path: found, text: try text(found)))
        }
        return files
    }

    private static func fixedCases(
        of check: CheckFile, file: String
    ) throws(GraderError) -> [FixedCase] {
        do throws(Diagnostic) {
            let text = try TextFile.read(file, limit: CheckFile.mostFixedBytes)
            return try check.fixedCases(Data(text.utf8), file: file)
        } catch {
            throw .course(error)
        }
    }

    private static func text(_ path: String) throws(GraderError) -> String {
        do {
            return try Submission(path: path).source
        } catch {
            throw .course(Diagnostic(unreadable: error, file: path))
        }
    }

    /// The check, as the judge works with it. The solution, where it is the reference, and the mistakes run in boxes of
    /// `grader`.
    ///
    /// - Throws: `GraderError.course` where check.swift does not compile or cannot be asked.
    package func exerciseCheck(with grader: Grader) throws(GraderError) -> ExerciseCheck {
        let asked = try script.map { file throws(GraderError) in
            try CheckScript(file, using: uses, entryPoint: check.entryPoint, grader: grader)
        }
        var made = ExerciseCheck(
            id: id, entryPoint: check.entryPoint, tolerance: check.tolerance,
            misconceptions: mistakes.map(\.named),
            laws: check.laws.map { .init(id: $0.id, sentence: $0.sentence) } + (asked?.contents.laws ?? []),
            draw: { seed in
                do {
                    return try examination(seed, asked, grader)
                } catch let error as Diagnostic {
                    return .failed(seed: seed, "\(GraderError.course(error))")
                } catch {
                    return .failed(seed: seed, "\(error)")
                }
            })
        made.faultyStub = faultyStub
        made.drawMany = { seeds in try? examinations(seeds, asked, grader) }
        return made
    }
}

extension GraderError {
    /// A problem with a course's file, with the way to mend it.
    package static func course(_ problem: Diagnostic) -> GraderError {
        .course(file: problem.file, line: problem.line, problem: "\(problem.message). \(problem.fix)")
    }
}

extension Diagnostic {
    /// A course's file that cannot be read as a program; to a learner a link in the way would be another matter.
    package init(unreadable error: Submission.Unreadable, file: String) {
        if let target = error.linkTarget {
            self.init(
                .error, file: file, message: "it is a symbolic link to \(Self.printable(target))",
                fix: "Put a copy in the link's place: only files of the course count")
        } else {
            self.init(
                .error, file: file, message: error.problem,
                fix: error.problem.contains(" bytes; ") ? "Shorten it" : "Mend that file")
        }
    }
}
