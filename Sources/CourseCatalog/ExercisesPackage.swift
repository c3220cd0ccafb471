/// `exercises/Package.swift`: a package of the stubs, so that an editor completes and checks them while a
/// broken stub never breaks the build of the tool.
///
/// Its text is the same on every machine and wherever the course lies: it looks for `NumericCore` when it is read.
///
/// Each exercise is a target of its own. In one target for a lesson, two stubs that declare a helper of the same name
/// would be an error in the editor and none to the judge, even where both are private; and a stub may well hold a copy of
/// an earlier exercise's function. Swift reads a package of 130 such targets in a quarter of a second.
struct ExercisesPackage {
    let course: Course

    /// The whole file.
    var manifest: String {
        let files = course.lessons.flatMap(\.exerciseFiles).map { "    \"\($0.lesson)/\($0.name)\"," }
        let list = files.isEmpty ? ": [String] = []" : " = [\n\(files.joined(separator: "\n"))\n]"
        return """
            // swift-tools-version: 6.2
            // Written by `workbook author stubs`. Open this folder in an editor to have the stubs completed and checked.
            // If it says that there is no module NumericCore: `workbook setup`, then `swift package purge-cache`.
            import Foundation
            import PackageDescription

            // Each is a module of its own: two may declare the same helper.
            let exercises\(list)

            /// The folders named Sources above a place.
            func sources(above place: String) -> [String] {
                var folder = URL(fileURLWithPath: place).resolvingSymlinksInPath()
                var found: [String] = []
                while folder.path.count > 1 {
                    folder.deleteLastPathComponent()
                    found.append(folder.appendingPathComponent("Sources").path)
                }
                return found
            }

            /// Where NumericCore lies: above this course, or beside the program that `workbook` starts.
            func workbookSources() -> String? {
                let home = Context.environment["HOME"] ?? ""
                var folders = (Context.environment["PATH"] ?? "").split(separator: ":").map(String.init)
                folders.append("\\(home)/.local/bin")
                var places = sources(above: Context.packageDirectory)
                for folder in folders {
                    let program = "\\(folder)/workbook"
                    guard FileManager.default.isExecutableFile(atPath: program) else { continue }
                    let real = URL(fileURLWithPath: program).resolvingSymlinksInPath()
                    places += sources(above: real.path)
                    places.append(
                        real.deletingLastPathComponent().appendingPathComponent("../share/workbook/Sources")
                            .standardized.path)
                }
                return places.first { place in
                    ["Package.swift", "NumericCore", "COpenBLAS"].allSatisfy {
                        FileManager.default.fileExists(atPath: "\\(place)/\\($0)")
                    }
                }
            }

            let found = workbookSources()

            let package = Package(
                name: "exercises",
                dependencies: found.map { [.package(name: "workbook", path: $0)] } ?? [],
                targets: exercises.map { exercise in
                    let parts = exercise.split(separator: "/").map(String.init)
                    return .target(
                        name: parts[1],
                        dependencies: found == nil ? [] : [.product(name: "NumericCore", package: "workbook")],
                        path: parts[0], sources: [parts[1] + ".swift"])
                }
            )

            """
    }
}
