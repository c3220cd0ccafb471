import CourseCatalog
import Diagnostics

/// The package by which an editor knows the stubs names each of them.
enum StubPackageRule: CourseRule {
    static func problems(in audit: CourseAudit) throws(Diagnostic) -> [Diagnostic] {
        guard try !StubWriter(course: audit.course).isPackageCurrent() else { return [] }
        return [
            Diagnostic(
                .error, file: "exercises/Package.swift", message: "does not name every exercise",
                fix: "Run `workbook author stubs`")
        ]
    }
}
