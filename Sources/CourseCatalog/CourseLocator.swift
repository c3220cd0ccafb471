import Diagnostics
import Foundation
import LessonMarkup

/// Finds the folder of the course that a command is about. A course is a folder with a folder `lessons` in it.
package enum CourseLocator {
    /// The course's folder, symbolic links resolved.
    ///
    /// It is what `--course` says; else what `WORKBOOK_COURSE` says; else the nearest of the working folder and its
    /// parents that is a course; else `../share/workbook` beside the executable's real path; else the nearest parent of
    /// the executable that is a course: the checkout it was built in. A flag or a variable
    /// that names no course is an error: falling through to another course would surprise.
    ///
    /// - Parameters:
    ///   - flag: the value of `--course`, nil when it was not given.
    ///   - environment: the process's environment.
    ///   - workingFolder: an absolute path.
    ///   - executable: the path of the running program, links allowed; nil when unknown.
    /// - Throws: ``CatalogError`` that lists where it looked.
    package static func locate(
        flag: String?, environment: [String: String], workingFolder: String, executable: String?
    ) throws(CatalogError) -> String {
        if let flag {
            return try named(flag, by: "--course", from: workingFolder)
        }
        if let variable = environment["WORKBOOK_COURSE"], !variable.isEmpty {
            return try named(variable, by: "WORKBOOK_COURSE", from: workingFolder)
        }
        var lookedIn: [String] = []
        // A working folder that was removed has no path.
        var folder =
            workingFolder.isEmpty
            ? ""
            : URL(filePath: workingFolder, directoryHint: .isDirectory).standardizedFileURL
                .path(percentEncoded: false)
        if folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        while !folder.isEmpty {
            if let course = course(at: folder) { return course }
            lookedIn.append(folder)
            let parent = (folder as NSString).deletingLastPathComponent
            guard parent != folder, !parent.isEmpty else { break }
            folder = parent
        }
        if let executable, let real = FileKind.realPath(executable) {
            let bin = (real as NSString).deletingLastPathComponent
            let share = (bin as NSString).deletingLastPathComponent + "/share/workbook"
            if let course = course(at: share) { return course }
            lookedIn.append("\(share) (beside the program)")
            // A program built in a checkout serves the checkout's course from wherever it is typed.
            var above = bin
            while above.count > 1 {
                above = (above as NSString).deletingLastPathComponent
                if let course = course(at: above) { return course }
            }
        }
        throw CatalogError(
            lookedIn: lookedIn.map(Diagnostic.printable),
            what: "No course found: no folder `lessons` in",
            fix: "Go to the course's folder, or name it with --course FOLDER or WORKBOOK_COURSE.")
    }

    private static func named(
        _ name: String, by origin: String, from workingFolder: String
    ) throws(CatalogError) -> String {
        let path = name.hasPrefix("/") ? name : workingFolder + "/" + name
        if !name.isEmpty, let course = course(at: path) { return course }
        let reason =
            switch FileKind(of: path) {
            case _ where name.isEmpty: "it is empty"
            case .missing: "there is no such folder"
            case .folder: "there is no folder `lessons` in it"
            default: "it is not a folder"
            }
        throw CatalogError(
            lookedIn: [Diagnostic.printable("\(name): \(reason)")],
            what: "\(origin) names no course:",
            fix: "Give the folder that holds `lessons`, or leave \(origin) out to use the one you are in.")
    }

    private static func course(at path: String) -> String? {
        guard FileKind(of: path + "/lessons") == .folder else { return nil }
        return FileKind.realPath(path)
    }
}
