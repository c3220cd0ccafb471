import ExerciseChecks
import Foundation

/// The program that check.swift makes, with the solutions it uses and the kit that it imports.
package struct CheckProgram: Sendable {
    /// A file of the course.
    package struct File: Sendable {
        /// Its path, for messages.
        package var path: String
        package var text: String

        package init(path: String, text: String) {
            self.path = path
            self.text = text
        }
    }

    /// What is compiled, with the names it has in the box.
    let files: [(name: String, text: String)]
    /// The path of each of the course's files by its name in the box.
    let paths: [String: String]

    /// A main file and what it calls, under the names that messages have for them.
    init(main: String, files: [File]) {
        let own = files.map { (($0.path as NSString).lastPathComponent, $0) }
        paths = Dictionary(own.map { ($0.0, $0.1.path) }) { first, _ in first }
        self.files = own.map { ($0, $1.text) } + [("main.swift", main)]
    }

    /// - Parameters:
    ///   - check: check.swift.
    ///   - solutions: the model solutions that it uses.
    ///   - kit: the sources of CheckKit.
    init(check: File, solutions: [File], kit: [File], entryPoint: EntryPoint) {
        let own = [("check.swift", check)] + solutions.enumerated().map { ("uses\($0).swift", $1) }
        paths = Dictionary(own.map { ($0.0, $0.1.path) }) { first, _ in first }
        let labels = { (labels: [String]) in "\(labels)" }
        // The kit is part of the module, so nothing is there to import; the line's place stays.
        files =
            own.map { name, file in
                (name, file.text.replacing(/(?m)^import CheckKit[ \t]*$/, with: ""))
            } + kit.map { ("kit-" + ($0.path as NSString).lastPathComponent, $0.text) } + [
                (
                    "main.swift",
                    "serveCheck(check, inputs: \(labels(entryPoint.parameters.map(\.label))), "
                        + "results: \(labels(entryPoint.results.map(\.label))))\n"
                )
            ]
    }
}
