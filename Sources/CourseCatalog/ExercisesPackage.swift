/// `exercises/Package.swift`: a package of the stubs, so that an editor completes and checks them while a
/// broken stub never breaks the build of the tool.
struct ExercisesPackage {
    let course: Course

    /// One target for each exercise: two stubs may declare the same helper.
    var manifest: String {
        let targets = course.lessons.flatMap { lesson in
            lesson.exerciseFiles.map { exercise in
                """
                        .target(
                            name: "\(exercise.name)", dependencies: [.product(name: "NumericCore", package: "workbook")],
                            path: "\(exercise.lesson)", sources: ["\(exercise.name).swift"]),
                """
            }
        }
        return """
            // swift-tools-version: 6.2
            // Written by `workbook author stubs`. Open this folder in an editor to have the stubs completed and checked.
            import PackageDescription

            let package = Package(
                name: "exercises",
                dependencies: [.package(name: "workbook", path: "..")],
                targets: [
            \(targets.joined(separator: "\n"))
                ]
            )

            """
    }
}
