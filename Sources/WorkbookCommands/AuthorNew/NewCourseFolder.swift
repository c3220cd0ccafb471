import CourseCatalog
import Diagnostics
import Foundation
import LessonMarkup

/// A folder that becomes a course: whole, or not at all.
struct NewCourseFolder {
    /// As it was typed.
    private let name: String
    private let place: URL
    private let isThere: Bool

    /// Whether it is the folder in which the command was typed.
    var isHere: Bool {
        place.resolvingSymlinksInPath().path
            == URL(fileURLWithPath: FileManager.default.currentDirectoryPath).resolvingSymlinksInPath().path
    }

    /// - Parameter name: a folder that is not there yet, or is empty.
    /// - Throws: `UserError` for any other, and where its own folder is missing.
    init(_ name: String) throws(UserError) {
        guard !name.isEmpty else { throw UserError("the folder has no name. Name the course's folder.") }
        self.name = name
        place =
            URL(
                fileURLWithPath: name,
                relativeTo: URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true)
            )
            .standardizedFileURL
        let files = FileManager.default
        var isFolder: ObjCBool = false
        // A link that leads nowhere is there too.
        let exists =
            files.fileExists(atPath: place.path, isDirectory: &isFolder)
            || (try? files.destinationOfSymbolicLink(atPath: place.path)) != nil
        isThere = exists
        guard exists else {
            let above = place.deletingLastPathComponent().path
            guard files.fileExists(atPath: above, isDirectory: &isFolder), isFolder.boolValue else {
                throw UserError("there is no folder \(above) to put the course in. Make it first.")
            }
            return
        }
        guard isFolder.boolValue else {
            throw UserError("\(name) is there and is no folder. Name one that is new or empty.")
        }
        guard let names = try? files.contentsOfDirectory(atPath: place.path) else {
            throw UserError("\(name) cannot be looked into. Name a folder that is new or empty.")
        }
        guard names.isEmpty else {
            throw UserError(
                "\(name) is not empty (\(names.sorted().prefix(3).joined(separator: ", "))"
                    + "\(names.count > 3 ? ", …" : "")); nothing was written. Name a folder that is new or empty."
            )
        }
    }

    /// Writes a course's files and what follows from them, and returns their paths.
    ///
    /// All is made in a hidden folder first and then moved to its place.
    /// - Throws: `UserError`; then nothing is left.
    func fill(with files: [(path: String, text: String)]) throws -> [String] {
        let stage = (isThere ? place : place.deletingLastPathComponent())
            .appendingPathComponent(".new-course-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: stage) }
        do {
            for (path, text) in files { try Scaffold.write(text, to: "\(stage.path)/\(path)") }
            let course = Course(at: stage.path)
            let writer = StubWriter(course: course)
            var written = files.map(\.path)
            for exercise in course.exercises {
                _ = try writer.write(exercise)
                written.append(course.relative(exercise.stubPath))
            }
            if try writer.writePackage() { written.append("exercises/Package.swift") }
            try move(stage)
            return written.sorted()
        } catch {
            let reason = (error as? Diagnostic)?.description ?? error.localizedDescription
            throw UserError(
                "\(name) could not be written: \(reason)\(reason.hasSuffix(".") ? "" : ".") Nothing was left behind."
            )
        }
    }

    /// From the hidden folder to its place: at one stroke where the place is new, and name by name into an empty folder.
    private func move(_ stage: URL) throws {
        guard isThere else {
            try FileManager.default.moveItem(at: stage, to: place)
            return
        }
        var moved: [URL] = []
        do {
            for name in try FileManager.default.contentsOfDirectory(atPath: stage.path).sorted() {
                let target = place.appendingPathComponent(name)
                try FileManager.default.moveItem(at: stage.appendingPathComponent(name), to: target)
                moved.append(target)
            }
        } catch {
            for target in moved { try? FileManager.default.removeItem(at: target) }
            throw error
        }
    }
}
