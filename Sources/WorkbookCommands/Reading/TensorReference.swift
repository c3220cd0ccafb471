import Foundation
import Grader
import LessonMarkup
import LessonReader
import SwiftSource
import TextTools

/// What an exercise has to compute with: the public declarations of NumericCore with their comments, as a page.
struct TensorReference {
    /// The folder of the module's Swift files.
    let folder: String

    /// The module that exercises are compiled against; throws `GraderError` where its sources are not to be found.
    init() throws {
        folder = try SupportSources().folder + "/NumericCore"
    }

    /// The module's files in the order in which a learner needs them, and the headings of their parts. A file that is not
    /// named here comes at the end.
    private static let parts = [
        ("Tensor.swift", "Making a tensor, and looking into it"), ("Tensor+Arithmetic.swift", "Arithmetic"),
        ("MatrixProduct.swift", "The matrix product"), ("Activations.swift", "Functions of each number"),
        ("Reductions.swift", "Sums, means, softmax"), ("Slicing.swift", "Slices, axes and shapes"),
        ("SeededRandom.swift", "Random numbers"), ("Tensor+Description.swift", "Printing"),
    ]

    /// The page; throws what kept a file from being read.
    func document() throws -> Document {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".swift") }.sorted()
        let known = Self.parts.filter { files.contains($0.0) }
        let others = files.filter { file in !Self.parts.contains { $0.0 == file } }.map { ($0, $0) }
        var text = "# Tensor, and what computes with it\n\n" + Self.introduction + "\n"
        for (file, title) in known + others {
            let source = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            let declarations = PublicDeclaration.all(in: source)
            if declarations.isEmpty { continue }
            text += "\n## \(title)\n"
            for declaration in declarations {
                text += "\n### `\(declaration.signature)`\n\n\(declaration.comment)\n"
            }
        }
        return Document(parsing: text)
    }

    private static let introduction = """
        All that `import NumericCore` brings. Axes are counted from 0; a negative axis counts from the end, so that -1 is the last. \
        What cannot be done, as a sum of [2, 3] and [4], stops the program with a sentence and the line of your file.
        """
}
