import Foundation
import Testing

/// Who may import whom. A new room gets its line here, or this test fails.
struct ImportTableTests {
    /// The project's own modules that each target may import. The system's modules are free to all but those
    /// in `withoutFoundation`.
    static let mayImport: [String: Set<String>] = [
        "NumericCore": ["COpenBLAS"],
        "SequenceModels": ["NumericCore", "CRecurrentKernels"],
        "SubmissionRuntime": ["NumericCore"],
        "CheckKit": ["NumericCore", "SubmissionRuntime"],
        "LabKit": ["NumericCore"],
        "TextTools": [],
        "Diagnostics": ["TextTools"],
        "LessonMarkup": ["CCmark", "TextTools"],
        "MathTypesetting": ["TextTools"],
        "SmallYAML": ["Yams"],
        "Expressions": ["NumericCore"],
        "SwiftSource": [],
        "CourseCatalog": ["Diagnostics", "LessonMarkup", "SmallYAML", "Yams"],
        "BackgroundWork": [],
        "QuizBank": [
            "CourseCatalog", "Diagnostics", "Expressions", "LessonMarkup", "NumericCore", "SequenceModels",
            "SmallYAML", "Yams",
        ],
        "QuizExchange": [
            "CourseCatalog", "Diagnostics", "Expressions", "LessonMarkup", "QuizBank", "TextTools",
        ],
        "ExerciseChecks": [
            "Diagnostics", "Expressions", "LessonMarkup", "NumericCore", "SequenceModels", "SmallYAML",
            "SubmissionRuntime", "SwiftSource", "TextTools", "Yams",
        ],
        "Sandbox": ["CSandbox", "SubmissionRuntime", "TextTools"],
        "Grader": [
            "ExerciseChecks", "NumericCore", "Sandbox", "SubmissionRuntime", "SwiftSource", "TextTools",
        ],
        "CheckBank": [
            "CheckKit", "CourseCatalog", "Diagnostics", "ExerciseChecks", "Grader", "LessonMarkup",
            "NumericCore",
            "SubmissionRuntime",
        ],
        "ProgressStore": ["GRDB"],
        "ReviewSchedule": [],
        "SearchIndex": ["GRDB"],
        "Labs": [
            "BackgroundWork", "CourseCatalog", "Diagnostics", "Grader", "LabKit", "NumericCore",
            "ProgressStore", "Sandbox", "SequenceModels", "TextTools",
        ],
        "Terminal": ["TextTools"],
        "Figures": ["NumericCore", "SequenceModels", "Terminal", "TextTools"],
        "LessonReader": ["Figures", "LessonMarkup", "MathTypesetting", "SwiftSource", "Terminal"],
        "ConsoleOutput": ["LessonMarkup", "LessonReader", "Terminal"],
        "ReportPages": [
            "ConsoleOutput", "CourseCatalog", "ExerciseChecks", "Grader", "LessonMarkup", "LessonReader",
            "NumericCore", "ProgressStore", "Sandbox", "Terminal", "TextTools",
        ],
        "CourseAudit": [
            "BackgroundWork", "CheckBank", "CourseCatalog", "Diagnostics", "ExerciseChecks", "Figures",
            "Grader",
            "LabKit", "Labs", "LessonMarkup", "LessonReader", "MathTypesetting", "QuizBank", "Sandbox",
            "SwiftSource",
            "TextTools",
        ],
        "WorkbookCommands": [
            "ArgumentParser", "BackgroundWork", "CheckBank", "ConsoleOutput", "CourseAudit", "CourseCatalog",
            "Diagnostics", "ExerciseChecks", "Figures", "Grader", "LabKit", "Labs", "LessonMarkup",
            "LessonReader",
            "MathTypesetting", "NumericCore", "ProgressStore", "QuizBank", "QuizExchange", "ReportPages",
            "ReviewSchedule", "Sandbox", "SearchIndex",
            "SwiftSource", "Terminal", "TextTools",
        ],
        "workbook": ["WorkbookCommands"],
        "workbook-bench": [
            "ExerciseChecks", "Grader", "LessonMarkup", "LessonReader", "NumericCore", "Sandbox",
            "SequenceModels",
        ],
    ]

    /// What starts in milliseconds must stay without Foundation's tables.
    static let withoutFoundation: Set = [
        "NumericCore", "SequenceModels", "SubmissionRuntime", "LabKit", "TextTools", "Diagnostics",
        "LessonMarkup", "MathTypesetting", "SwiftSource", "Terminal", "Figures", "LessonReader",
    ]

    static let system: Set = ["Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Synchronization"]

    static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")

    struct Import: Sendable {
        var file: String
        var module: String
    }

    /// Every import of a target, with the file it stands in.
    private static func imports(of target: String) -> [Import] {
        let folder = sources.appendingPathComponent(target)
        let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return files.filter { $0.hasSuffix(".swift") }.flatMap { file in
            let text = (try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)) ?? ""
            return text.split(separator: "\n").compactMap { line -> Import? in
                let words = line.split(separator: " ")
                guard line.first?.isWhitespace == false, let index = words.firstIndex(of: "import"),
                    index < 2,
                    words.count > index + 1
                else { return nil }
                return Import(file: "\(target)/\(file)", module: String(words[index + 1]))
            }
        }
    }

    private static var targets: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: sources.path)) ?? []
        // The C targets import nothing; a file among the folders is a package's.
        return names.filter { !$0.hasSuffix(".swift") && (!$0.hasPrefix("C") || mayImport.keys.contains($0)) }
            .sorted()
    }

    @Test func everyTargetKeepsToTheTable() throws {
        #expect(Set(Self.targets) == Set(Self.mayImport.keys))
        for target in Self.targets {
            let allowed = try #require(Self.mayImport[target], "\(target) has no line in the table")
            for found in Self.imports(of: target) where !Self.system.contains(found.module) {
                #expect(allowed.contains(found.module), "\(found.file) imports \(found.module)")
            }
        }
    }

    @Test func quickTargetsStayWithoutFoundation() {
        for target in Self.withoutFoundation.sorted() {
            for found in Self.imports(of: target) {
                #expect(!found.module.hasPrefix("Foundation"), "\(found.file) imports \(found.module)")
            }
        }
    }

    @Test func aCLibraryIsImportedInOneFileOnly() {
        for library in ["CCmark", "COpenBLAS"] {
            let files = Self.targets.flatMap(Self.imports).filter { $0.module == library }.map(\.file)
            #expect(files.count == 1, "\(library): \(files)")
        }
    }
}
