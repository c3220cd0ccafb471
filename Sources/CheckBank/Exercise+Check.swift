import CourseCatalog
import ExerciseChecks
import Foundation
import Grader

extension Exercise {
    /// The check in the folder beside the solution, nil where there is none; throws `GraderError` where the course's files
    /// are at fault.
    package func check(with grader: Grader) throws(GraderError) -> ExerciseCheck? {
        guard CheckFolder.exists(besideSolution: solutionPath) else { return nil }
        let folder = try CheckFolder(id: id, besideSolution: solutionPath)
        var check = try folder.exerciseCheck(with: grader)
        let stubs = ((stubPath as NSString).deletingLastPathComponent as NSString)
            .deletingLastPathComponent
        check.exerciseOfFunction = { name in
            let word = name.lowercased()
            let files = FileManager.default.enumerator(atPath: stubs)?.compactMap { $0 as? String } ?? []
            let stems = files.filter { $0.hasSuffix(".swift") && !$0.contains("/.") && !$0.hasPrefix(".") }
                .map {
                    ($0 as NSString).lastPathComponent.dropLast(".swift".count)
                }
            return stems.first { $0.filter { $0 != "_" }.lowercased() == word }.map {
                Exercise.id(ofName: String($0))
            }
        }
        return check
    }
}
