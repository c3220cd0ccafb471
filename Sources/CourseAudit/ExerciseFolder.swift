import CheckBank
import CourseCatalog
import Diagnostics
import Foundation
import LessonMarkup

/// The folder of an exercise beside its model solution: check.yml, mistakes/, right/.
struct ExerciseFolder: Sendable {
    let path: String

    init(_ exercise: Exercise) {
        path = String(exercise.solutionPath.dropLast(".swift".count))
    }

    /// The file of a mistake.
    func mistake(_ id: String) -> String { "\(path)/mistakes/\(id).swift" }

    /// The model solutions of other exercises that check.swift calls; none where they cannot be told.
    var usedSolutions: [String] {
        guard let text = try? String(contentsOfFile: "\(path)/check.yml", encoding: .utf8),
            text.contains("uses:"),
            let folder = try? CheckFolder(id: "", besideSolution: path + ".swift")
        else { return [] }
        return folder.usedSolutions
    }

    /// The accepted solutions beside the model one, by name.
    var rightFiles: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/right")) ?? []
        return names.filter { $0.hasSuffix(".swift") }.sorted().map { "\(path)/right/\($0)" }
    }

    /// What lies in the folder and is read by nobody, with the name that was perhaps meant. Names that begin with a dot are
    /// left alone.
    ///
    /// - Parameter fixed: the file of fixed cases that check.yml names.
    func strangers(fixed: String?) -> [(path: String, likely: String?)] {
        let known = ["check.yml", "check.swift", "mistakes", "right"] + (fixed.map { [$0] } ?? [])
        var found = names(in: path).filter { !known.contains($0) }.map { name in
            ("\(path)/\(name)", Diagnostic.nearest(to: name, among: known))
        }
        for folder in ["mistakes", "right"] {
            found += names(in: "\(path)/\(folder)").filter { !$0.hasSuffix(".swift") }.map { name in
                ("\(path)/\(folder)/\(name)", nil)
            }
        }
        return found
    }

    private func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
            .filter { !$0.hasPrefix(".") }.sorted()
    }
}
