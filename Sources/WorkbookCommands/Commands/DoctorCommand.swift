import ArgumentParser
import ConsoleOutput
import CourseCatalog
import Foundation
import Grader
import NumericCore
import ProgressStore
import Sandbox
import Terminal
import TextTools

/// `workbook doctor`
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "What is installed, what is missing, and how to mend it.",
        usage: "workbook doctor [<option> ...]",
        discussion: """
            The exit status is 0 when everything that grading and reading need is there.

            Example:
              workbook doctor
            """)

    @OptionGroup var location: CourseOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let console = display.console
        let examination = HealthCheck(location: location)
        var isHealthy = true
        for finding in examination.findings() {
            try show(finding, console)
            if finding.state == .broken { isHealthy = false }
        }
        try console.line()
        guard isHealthy else {
            try console.line("Something that workbook needs is missing; see above.", Style(.failure))
            throw ExitCode.failure
        }
        try console.line("Everything that workbook needs is here.", Style(.success))
    }

    private func show(_ finding: HealthCheck.Finding, _ console: Console) throws {
        let isUnicode = console.capabilities.isUnicode
        let (mark, role): (String, Style.Role) =
            switch finding.state {
            case .fine: (isUnicode ? "✓" : "+", .success)
            case .weaker: ("!", .warning)
            case .broken: (isUnicode ? "✗" : "x", .failure)
            }
        try console.line("\(mark) \(finding.what)", Style(role))
        if let fix = finding.fix { try console.line("    \(fix)") }
    }
}

extension DoctorCommand {
    /// Looks at the machine, the course and the learner's records, and changes nothing.
    struct HealthCheck {
        struct Finding {
            enum State { case fine, weaker, broken }
            var state: State
            var what: String
            var fix: String?

            init(_ state: State, _ what: String, fix: String? = nil) {
                self.state = state
                self.what = what
                self.fix = fix
            }
        }

        let location: CourseOptions

        func findings() -> [Finding] {
            [compiler(), matrices(), isolation(), support(), cache(), temporaryFolder(), grading()]
                + courseAndStore() + [terminal(), command()]
        }

        private func compiler() -> Finding {
            guard let path = executable(named: "swiftc", on: searchPath) else {
                return Finding(
                    .broken, "swiftc is not on the PATH",
                    fix: "Install Swift from swift.org/install, then open a new terminal.")
            }
            return Finding(.fine, "Swift compiler: \(path)")
        }

        private func matrices() -> Finding {
            guard let problem = matrixProductProblem else {
                return Finding(.fine, "Matrix products: OpenBLAS")
            }
            return Finding(.broken, "No matrix can be multiplied", fix: problem + ".")
        }

        private func isolation() -> Finding {
            let probe = IsolationProbe.run()
            guard let reason = probe.reason else {
                return Finding(.fine, "Sandbox: namespaces, by \(probe.bubblewrap ?? "bwrap")")
            }
            let fix = NamespaceRefusal(bubblewrap: probe.bubblewrap, said: reason).remedy
            let what = (["Sandbox: limits only, since \(reason)."] + probe.gaps).joined(separator: " ")
            return Finding(.weaker, what, fix: fix)
        }

        private func support() -> Finding {
            do {
                return Finding(
                    .fine, "Sources that exercises are compiled against: \(try SupportSources().folder)")
            } catch {
                return Finding(
                    .broken, "NumericCore's sources are not beside the program", fix: error.description)
            }
        }

        private func cache() -> Finding {
            let folder = Grader.userCache
            var existing = folder
            while !FileManager.default.fileExists(atPath: existing), existing != "/" {
                existing = (existing as NSString).deletingLastPathComponent
            }
            // The dot makes a file in a folder's place fail as well.
            guard access(existing + "/.", W_OK) == 0 else {
                return Finding(
                    .broken, "The cache folder \(folder) cannot be written",
                    fix: "Make \(existing) a writable folder, or set XDG_CACHE_HOME to a folder that is.")
            }
            return Finding(.fine, "Cache of compiled modules: \(folder)")
        }

        /// The whole way, gone once with a file that is right and once with one that is wrong.
        private func grading() -> Finding {
            do {
                let probe = try IsolationDemand.any.probe()
                let grader = try Grader(isolation: probe) { Console.aside($0) }
                guard let problem = try GradingTrial(grader).problem() else {
                    return Finding(.fine, "Grading: a right file passes, a wrong one fails")
                }
                return Finding(
                    .broken, "Grading does not work: \(problem)",
                    fix:
                        "Remove \(grader.supportFolder) and try again; if that does not help, please report it."
                )
            } catch {
                return Finding(.broken, "Nothing can be graded", fix: error.description)
            }
        }

        private func temporaryFolder() -> Finding {
            let folder = WorkFolder.standardParent
            guard access(folder + "/.", W_OK | X_OK) == 0 else {
                let problem = WorkFolder.problem(errno)
                return Finding(.broken, "The temporary folder is \(folder)", fix: "There, \(problem).")
            }
            return Finding(.fine, "Temporary folder: \(folder)")
        }

        private func courseAndStore() -> [Finding] {
            let found: Course
            do {
                found = try location.load()
            } catch {
                return [Finding(.broken, "No course found", fix: error.description)]
            }
            let problems = found.check().filter { $0.severity == .error }
            var findings = [
                Finding(
                    .fine,
                    "Course: \(found.root), \(found.lessons.count.counted("lesson")), "
                        + found.exercises.count.counted("exercise")
                )
            ]
            findings += problems.prefix(5).map { Finding(.broken, $0.description) }
            if problems.count > 5 {
                findings.append(Finding(.broken, "and \(problems.count - 5) more problems in the course"))
            }
            findings.append(records(of: found))
            return findings
        }

        private func records(of course: Course) -> Finding {
            do {
                guard try ProgressStore.exists(at: course.places.records) else {
                    guard access(course.places.records, W_OK) == 0 else {
                        throw ProgressStoreError(errno: errno, path: course.places.records)
                    }
                    return Finding(
                        .fine,
                        "Your records: none yet; they will be kept in \(course.places.records)/.workbook")
                }
                let store = try ProgressStore.looking(at: course.places.records)
                guard access(store.path, W_OK) == 0 else {
                    throw ProgressStoreError(errno: errno, path: store.path)
                }
                let problems = try store.integrityProblems()
                guard problems.isEmpty else {
                    return Finding(
                        .broken, "Your records are damaged: \(problems[0])",
                        fix: "Move \(store.path) aside; workbook begins a new one.")
                }
                return Finding(.fine, "Your records: \(store.path)")
            } catch {
                return Finding(.broken, "Your records cannot be opened or kept", fix: "\(error)")
            }
        }

        private func terminal() -> Finding {
            let capabilities = Capabilities.detect()
            guard capabilities.isUnicode else {
                return Finding(
                    .weaker, "Terminal: the locale is not UTF-8, so mathematics is spelled in ASCII",
                    fix: "export LANG=C.UTF-8 gives Greek letters and frames.")
            }
            guard capabilities.isOutputTerminal else {
                return Finding(.fine, "Output: not a terminal, plain text")
            }
            let size = capabilities.size
            return Finding(
                .fine, "Terminal: \(size.columns)×\(size.rows), UTF-8, colours: \(capabilities.colours)")
        }

        private func command() -> Finding {
            Program.isOnPath
                ? Finding(.fine, "`workbook` is on the PATH")
                : Finding(
                    .weaker, "`workbook` is not on the PATH",
                    fix: "swift run -c release workbook setup puts it there.")
        }
    }
}
