/// The program of a lab: its own files, and the file of each function it uses, a module of its own.
///
/// A module is called like the exercise, `rnn_forward`. The program says
/// `@testable import func rnn_forward.rnnForward`, so that what else stands in a learner's file never meets a name of
/// another's.
package struct LabProgram: Sendable {
    /// A file whose function is used.
    package struct Use: Sendable {
        /// The exercise's name, which becomes the module's.
        package var stem: String
        /// The learner's file or the model solution.
        package var file: CheckProgram.File

        /// The file that stands for an exercise.
        package init(stem: String, file: CheckProgram.File) {
            self.stem = stem
            self.file = file
        }
    }

    /// What it uses.
    package var uses: [Use]
    /// Its own files; one is main.swift.
    package var files: [CheckProgram.File]

    /// A program of these files.
    package init(uses: [Use], files: [CheckProgram.File]) {
        self.uses = uses
        self.files = files
    }

    /// What is compiled, with the names it has in the box.
    var boxed: [(name: String, text: String)] {
        uses.map { ("\(Self.prefix)\($0.stem).swift", $0.file.text) }
            + files.map { (Self.name(of: $0.path), $0.text) }
    }

    /// The path of each file by its name in the box.
    var paths: [String: String] {
        Dictionary(
            uses.map { ("\(Self.prefix)\($0.stem).swift", $0.file.path) }
                + files.map { (Self.name(of: $0.path), $0.path) }
        ) { first, _ in first }
    }

    /// The names of the program's own files in the box.
    var fileNames: [String] { files.map { Self.name(of: $0.path) } }

    /// What the names of used files begin with in the box, so that none is a file of the program's.
    static let prefix = "use-"

    private static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
