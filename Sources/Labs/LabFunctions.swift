import CourseCatalog
import Diagnostics
import Foundation
import Grader
import ProgressStore

/// Decides whose file stands for each exercise that a lab uses.
package struct LabFunctions {
    /// Which files are wanted.
    package enum Choice: Sendable {
        /// The learner's where its last grade passed and it is as it was then, else the model solution.
        case ownWherePassed
        /// The learner's alone.
        case own
        /// Model solutions alone.
        case model
    }

    private let course: Course
    private let store: ProgressStore?

    /// - Parameter store: the learner's records; nil where there are none, and nothing counts as passed.
    package init(course: Course, store: ProgressStore?) {
        self.course = course
        self.store = store
    }

    /// The functions of a variant, in its order.
    ///
    /// - Throws: a ``Diagnostic`` where a model solution cannot be read, ``Missing`` where the learner's own are demanded
    ///   and not all are there.
    package func functions(of variant: LabVariant, _ choice: Choice) throws -> [LabFunction] {
        var found: [LabFunction] = []
        var missing: [String] = []
        for stem in variant.uses {
            guard let exercise = course.exercise(ofStem: stem) else { continue }
            let (own, reason) = choice == .model ? (nil, nil) : try own(exercise)
            if let own {
                found.append(own)
                continue
            }
            if choice == .own { missing.append("\(exercise.id) is \(reason ?? "missing")") }
            found.append(try model(exercise, because: reason))
        }
        guard missing.isEmpty else { throw Missing(lines: missing) }
        return found
    }

    /// The learner's own are demanded, and some are not there.
    package struct Missing: Error, Sendable, Equatable, CustomStringConvertible {
        /// One for each exercise: "rnn-step is not passed yet".
        package var lines: [String]

        package var description: String {
            "--mine demands your own functions, and \(lines.joined(separator: "; ")). `workbook grade` judges them; "
                + "without --mine model solutions stand in."
        }
    }

    private func own(_ exercise: Exercise) throws -> (LabFunction?, reason: String?) {
        guard let last = try store?.lastAttempt(for: exercise.id), try store?.hasPassed(exercise.id) == true
        else {
            return (nil, "not passed yet")
        }
        guard last.passed else { return (nil, "no longer passed: its last grade did not pass") }
        let submission: Submission
        do {
            submission = try Submission(path: exercise.stubPath, shownAs: course.relative(exercise.stubPath))
        } catch {
            return (nil, "not to be read (\(error.problem))")
        }
        guard submission.sha256 == last.sha256 else { return (nil, "changed since it passed") }
        return (
            LabFunction(
                stem: exercise.name, exercise: exercise.id, path: submission.path, source: submission.source,
                sha256: submission.sha256, isOwn: true, reason: nil), nil
        )
    }

    private func model(_ exercise: Exercise, because reason: String?) throws -> LabFunction {
        let file = course.relative(exercise.solutionPath)
        let text = try TextFile.read(exercise.solutionPath, within: course.root, as: file)
        // Markers are comments: the file compiles as it stands, and messages name its own lines.
        return LabFunction(
            stem: exercise.name, exercise: exercise.id, path: file, source: text,
            sha256: SHA256.hexDigest(of: Array(text.utf8)), isOwn: false, reason: reason)
    }
}

extension LabProgram {
    /// The program of a lab's variant with these functions.
    ///
    /// - Throws: a ``Diagnostic`` where a file of the program cannot be read.
    package init(
        _ lab: Lab, _ variant: LabVariant, of course: Course, using functions: [LabFunction]
    ) throws(Diagnostic) {
        var files: [CheckProgram.File] = []
        for path in lab.programFiles(of: variant) {
            let file = course.relative(path)
            files.append(.init(path: file, text: try TextFile.read(path, within: course.root, as: file)))
        }
        self.init(
            uses: functions.map { Use(stem: $0.stem, file: .init(path: $0.path, text: $0.source)) },
            files: files)
    }
}
