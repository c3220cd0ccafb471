import ExerciseChecks
import Foundation
import Grader
import Sandbox

/// `workbook grade` of `rnn_step` with a warm cache, beside what a learner would wait for elsewhere.
///
/// The four commands take turns, so that a slow moment of the machine slows them all.
struct GradeBenchmark {
    private let rounds: Int
    private let folder: URL
    private let program: URL
    private let sources: URL

    struct Misused: Error, CustomStringConvertible {
        var description: String
    }

    /// - Parameter arguments: `--rounds N`, 20 unless told otherwise.
    init(arguments: ArraySlice<String>) throws {
        var rounds = 20
        if let index = arguments.firstIndex(of: "--rounds") {
            guard arguments.indices.contains(index + 1), let count = Int(arguments[index + 1]), count > 0
            else {
                throw Misused(description: "--rounds takes a number of rounds, such as 20")
            }
            rounds = count
        }
        self.rounds = rounds
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("workbook-bench-\(getpid())")
        program = URL(fileURLWithPath: SupportSources.runningProgram)
            .deletingLastPathComponent().appendingPathComponent("workbook")
        sources = URL(fileURLWithPath: try SupportSources().folder)
        guard FileManager.default.isExecutableFile(atPath: program.path) else {
            throw Misused(
                description: "\(program.path) is not built: swift build -c release --product workbook")
        }
    }

    func run() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let support = try Grader { print($0) }.supportFolder
        let course = try makeCourse()
        let package = try makePackage()
        let plain = try makePlain()
        guard let swiftc = executable(named: "swiftc", on: searchPath),
            let swift = executable(named: "swift", on: searchPath)
        else { throw GraderError.compilerMissing }
        let flags =
            [
                "-swift-version", "6", "-I", support, "-I", "\(support)/COpenBLAS", "-module-cache-path",
                "\(folder.path)/clang-cache",
            ]

        var grade = Timing("workbook grade")
        var typecheck = Timing("swiftc -typecheck")
        var optimised = Timing("swiftc -O with a driver, and a run")
        var test = Timing("an edit and swift test")
        for round in 0...rounds {
            let isWarmUp = round == 0
            try grade.measure([program.path, "grade", "rnn-step"], in: course, isWarmUp: isWarmUp)
            try typecheck.measure(
                [swiftc, "-typecheck"] + flags + ["rnn_step.swift"], in: plain, isWarmUp: isWarmUp)
            try optimised.measure(
                [
                    "/bin/sh", "-c",
                    "\(swiftc) -O \(flags.joined(separator: " ")) rnn_step.swift main.swift "
                        + "\(support)/NumericCore.o -o driver && ./driver",
                ], in: plain, isWarmUp: isWarmUp)
            try edit(package, round: round)
            try test.measure([swift, "test"], in: package, isWarmUp: isWarmUp)
        }
        report(grade, beside: [typecheck, optimised, test])
    }

    private func report(_ grade: Timing, beside rivals: [Timing]) {
        print("median of \(rounds), whole process\n")
        for timing in [grade] + rivals {
            let seconds = String(format: "%.3f s", timing.median)
            let ratio =
                timing.name == grade.name
                ? "" : String(format: "   %.2f × grade", timing.median / grade.median)
            print(timing.name.padding(toLength: 38, withPad: " ", startingAt: 0) + seconds + ratio)
        }
        print(
            String(
                format: "\nworkbook grade takes %.2f times the type-check.", grade.median / rivals[0].median))
    }

    private static let answer = """
        import NumericCore

        func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
            let fromInput = matmul(x, wx.transposed())
            let fromState = matmul(h, wh.transposed())
            return tanh(fromInput + fromState + b)
        }

        """

    /// What a hand-written driver checks: one fixed case against a number worked out before.
    private static let trial = """
        let state = rnnStep(
            x: Tensor([[1, -2, 0.5]]), h: Tensor([[0.5, -0.5]]),
            wx: Tensor([[0.2, 0.4, -0.6], [0.5, -0.1, 0.8]]), wh: Tensor([[0.3, -0.5], [0.9, 0.1]]),
            b: Tensor([0.1, -0.1]))
        """

    private func write(_ text: String, to url: URL) throws {
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: url, atomically: true, encoding: .utf8)
    }

    private func makeCourse() throws -> URL {
        let course = folder.appendingPathComponent("course")
        try write(
            "---\ntitle: Bench\n---\n\nText.\n",
            to: course.appendingPathComponent("lessons/02-rnn-cell/lesson.md"))
        let exercise = course.appendingPathComponent("exercises/02-rnn-cell")
        try write("---\ntitle: Step\n---\n\nTask.\n", to: exercise.appendingPathComponent("rnn_step.md"))
        try write(Self.answer, to: exercise.appendingPathComponent("rnn_step.swift"))
        let solutions = course.appendingPathComponent("solutions/02-rnn-cell")
        try FileManager.default.createDirectory(at: solutions, withIntermediateDirectories: true)
        for name in ["rnn_step.swift", "rnn_step"] {
            try FileManager.default.copyItem(
                at: sources.deletingLastPathComponent().appendingPathComponent(
                    "solutions/02-rnn-cell/\(name)"),
                to: solutions.appendingPathComponent(name))
        }
        return course
    }

    private func makePlain() throws -> URL {
        let plain = folder.appendingPathComponent("plain")
        try write(Self.answer, to: plain.appendingPathComponent("rnn_step.swift"))
        try write(
            "import NumericCore\n\n\(Self.trial)\nguard abs(state[0, 1] - 0.8854) < 1e-3 else { fatalError() }\n",
            to: plain.appendingPathComponent("main.swift"))
        return plain
    }

    /// The same exercise as a Swift package with one test, its dependencies built beforehand.
    private func makePackage() throws -> URL {
        let package = folder.appendingPathComponent("package")
        try write(
            """
            // swift-tools-version: 6.2
            import PackageDescription
            let package = Package(
                name: "Exercise",
                targets: [
                    .systemLibrary(name: "COpenBLAS"),
                    .target(name: "NumericCore", dependencies: ["COpenBLAS"]),
                    .target(name: "Exercise", dependencies: ["NumericCore"]),
                    .testTarget(name: "ExerciseTests", dependencies: ["Exercise"]),
                ])
            """, to: package.appendingPathComponent("Package.swift"))
        let target = package.appendingPathComponent("Sources")
        try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
        for module in ["NumericCore", "COpenBLAS"] {
            try FileManager.default.copyItem(
                at: sources.appendingPathComponent(module), to: target.appendingPathComponent(module))
        }
        try write(
            """
            import NumericCore
            import Testing
            @testable import Exercise

            @Test func step() {
            \(Self.trial)
                #expect(abs(state[0, 1] - 0.8854) < 1e-3)
            }
            """, to: package.appendingPathComponent("Tests/ExerciseTests/StepTests.swift"))
        return package
    }

    /// The learner's edit: code that was not there before, so that `swift test` has something to do.
    private func edit(_ package: URL, round: Int) throws {
        try write(
            Self.answer + "\nlet edit\(round) = \(round)\n",
            to: package.appendingPathComponent("Sources/Exercise/rnn_step.swift"))
    }
}
