import Diagnostics
import Foundation
import LessonMarkup

/// Writes stubs from solutions, never over anything without a copy kept first.
package struct StubWriter: Sendable {
    package let course: Course

    package init(course: Course) {
        self.course = course
    }

    /// What a write did.
    package enum Result: Sendable, Equatable {
        case unchanged
        /// `keptAt` is where the file that was there is now; nil when there was none.
        case written(keptAt: String?)
    }

    /// What a learner has to know before anything else in the file.
    static let firstLine = "// This file is compiled by itself: what it uses has to stand in it."

    /// The stub that an exercise's solution gives.
    ///
    /// - Throws: a ``Diagnostic`` when the solution cannot be read or has no markers.
    package func stub(of exercise: Exercise) throws(Diagnostic) -> String {
        let file = course.relative(exercise.solutionPath)
        let text = try TextFile.read(exercise.solutionPath, within: course.root, as: file)
        return Self.firstLine + "\n" + (try SolutionText(parsing: text, file: file).stub)
    }

    /// Whether the stub on disk is the one its solution gives.
    package func isCurrent(_ exercise: Exercise) throws(Diagnostic) -> Bool {
        isSameText(contents(exercise.stubPath), try stub(of: exercise))
    }

    /// Brings an exercise's stub back. Throws a ``Diagnostic``; then nothing was changed.
    package func write(_ exercise: Exercise) throws(Diagnostic) -> Result {
        let stub = Data(try stub(of: exercise).utf8)
        return try replace(exercise.stubPath, with: stub)
    }

    /// Writes an earlier source back into the learner's file. Throws a ``Diagnostic``; then nothing was changed.
    package func restore(_ exercise: Exercise, to source: String) throws(Diagnostic) -> Result {
        try replace(exercise.stubPath, with: Data(source.utf8))
    }

    /// Whether `exercises/Package.swift` names every exercise.
    package func isPackageCurrent() throws(Diagnostic) -> Bool {
        isSameText(contents(packagePath), ExercisesPackage(course: course).manifest)
    }

    /// Writes `exercises/Package.swift`; true when it had to change.
    package func writePackage() throws(Diagnostic) -> Bool {
        try replace(packagePath, with: Data(ExercisesPackage(course: course).manifest.utf8)) != .unchanged
    }

    /// Whether a file holds a text, whatever its line ends.
    private func isSameText(_ data: Data?, _ text: String) -> Bool {
        data.map { TextFile.withoutReturns(String(decoding: $0, as: UTF8.self)) == text } ?? false
    }

    private var packagePath: String { "\(course.places.stubs)/Package.swift" }

    private func contents(_ path: String) -> Data? {
        FileKind(of: path) == .file ? FileManager.default.contents(atPath: path) : nil
    }

    private func replace(_ path: String, with content: Data) throws(Diagnostic) -> Result {
        guard !isSameText(contents(path), String(decoding: content, as: UTF8.self)) else { return .unchanged }
        do {
            let folder = (path as NSString).deletingLastPathComponent
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            var kept: String?
            if FileKind(of: path) != .missing {
                kept = try keep(path)
            }
            try content.write(to: URL(fileURLWithPath: path), options: .atomic)
            return .written(keptAt: kept)
        } catch {
            throw Diagnostic(
                .error, file: course.relative(path),
                message: "could not be written: \(error.localizedDescription)",
                fix: "Make the folder writable; nothing was lost")
        }
    }

    /// Copies a file to `.workbook/kept` under a name that is still free. What is no file is moved there: a folder
    /// would be in the stub's way, and reading a pipe would never end.
    private func keep(_ path: String) throws -> String {
        let folder = course.places.kept
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let name = (path as NSString).lastPathComponent as NSString
        let (stem, ending) = (name.deletingPathExtension, name.pathExtension)
        let stamp = DateFormatter()
        stamp.locale = Locale(identifier: "en_US_POSIX")
        stamp.dateFormat = "yyyyMMdd-HHmmss"
        let base = "\(folder)/\(stem)-\(stamp.string(from: Date()))"
        for attempt in 1...1000 {
            let copy = attempt == 1 ? "\(base).\(ending)" : "\(base)-\(attempt).\(ending)"
            guard FileKind(of: copy) == .missing else { continue }
            var info = stat()
            if lstat(path, &info) == 0, info.st_mode & S_IFMT != S_IFREG {
                guard rename(path, copy) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
            } else {
                try FileManager.default.copyItem(atPath: path, toPath: copy)
            }
            return copy
        }
        throw CocoaError(.fileWriteFileExists)
    }
}
