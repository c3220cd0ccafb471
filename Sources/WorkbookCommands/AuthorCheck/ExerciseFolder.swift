import CheckBank
import CourseCatalog
import Foundation

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
}
