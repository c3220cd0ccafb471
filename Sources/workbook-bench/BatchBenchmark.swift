import Foundation
import Grader
import Sandbox

/// A class's submissions through `workbook grade`, beside the same files through plain swiftc one by one.
struct BatchBenchmark {
    private let count: Int
    private let jobs: Int
    private let withRival: Bool
    private let folder: URL
    private let program: URL
    private let repository: URL

    /// - Parameter arguments: `--count N` submissions, 200 unless told otherwise; `--jobs N` at once, 2 unless told
    ///   otherwise; `--alone` leaves swiftc out.
    init(arguments: ArraySlice<String>) throws {
        func number(_ name: String, _ standard: Int) throws -> Int {
            guard let index = arguments.firstIndex(of: name) else { return standard }
            guard arguments.indices.contains(index + 1), let value = Int(arguments[index + 1]), value > 0
            else {
                throw GradeBenchmark.Misused(description: "\(name) takes a number, such as \(standard)")
            }
            return value
        }
        count = try number("--count", 200)
        jobs = try number("--jobs", 2)
        withRival = !arguments.contains("--alone")
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("workbook-batch-\(getpid())")
        program = URL(fileURLWithPath: SupportSources.runningProgram)
            .deletingLastPathComponent().appendingPathComponent("workbook")
        repository = URL(fileURLWithPath: try SupportSources().folder).deletingLastPathComponent()
        guard FileManager.default.isExecutableFile(atPath: program.path) else {
            throw GradeBenchmark.Misused(
                description: "\(program.path) is not built: swift build -c release --product workbook")
        }
    }

    func run() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let support = try Grader { print($0) }.supportFolder
        let sources = try mixedSources()
        let files = try (0..<count).map { try write(sources[$0 % sources.count], number: $0) }
        print(
            "\(count) submissions: \(sources.count) different ones, right, wrong, unwritten, and not compiling\n"
        )
        let few = max(1, count / 4)
        let part = try grade(Array(files.prefix(few)))
        let whole = try grade(files)
        report("workbook grade, \(jobs) at once", seconds: whole.seconds, count: count)
        if withRival {
            let seconds = try compilePlainly(files, support: support)
            report("swiftc -O and a link, one by one", seconds: seconds, count: count)
        }
        print(
            "\nverdicts: \(whole.verdicts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))"
        )
        print(
            "peak memory of the grader: \(part.peak >> 10) MiB after \(few), \(whole.peak >> 10) MiB after \(count)"
        )
    }

    private func report(_ name: String, seconds: Double, count: Int) {
        let numbers = String(format: "%6.1f s   %5.2f per second", seconds, Double(count) / seconds)
        print(name.padding(toLength: 38, withPad: " ", startingAt: 0) + numbers)
    }

    /// A file's exercise, by its name with underscores, and its text.
    private struct Source {
        var name: String
        var text: String
    }

    /// The fixtures' mistakes and alternatives, the solutions, the stubs, and every seventh file with a slip in it.
    private func mixedSources() throws -> [Source] {
        let files = FileManager.default
        var found: [Source] = []
        // The mistakes and the other right files of one lesson: "rnn_step/mistakes/bias-forgotten.swift".
        let lesson = repository.appendingPathComponent("solutions/02-rnn-cell")
        for path in (try files.subpathsOfDirectory(atPath: lesson.path)).sorted()
        where path.contains("/mistakes/") || path.contains("/right/") {
            found.append(
                Source(
                    name: String(path.prefix { $0 != "/" }),
                    text: try String(contentsOf: lesson.appendingPathComponent(path), encoding: .utf8)))
        }
        let known = Set(found.map(\.name))
        for top in ["solutions", "exercises"] {
            let place = repository.appendingPathComponent(top)
            for path in (try files.subpathsOfDirectory(atPath: place.path)).sorted()
            where path.hasSuffix(".swift") {
                let url = place.appendingPathComponent(path)
                let name = url.deletingPathExtension().lastPathComponent
                guard known.contains(name) else { continue }
                found.append(Source(name: name, text: try String(contentsOf: url, encoding: .utf8)))
            }
        }
        // In an order that mixes exercises and outcomes, the same at every run.
        var mixed: [Source] = []
        for start in 0..<7 { mixed += stride(from: start, to: found.count, by: 7).map { found[$0] } }
        for index in stride(from: 3, to: mixed.count, by: 7) {
            mixed[index].text += "\nlet slip: Int = \"a string\"\n"
        }
        return mixed
    }

    private func write(_ source: Source, number: Int) throws -> String {
        let place = folder.appendingPathComponent("class/\(number)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        let file = place.appendingPathComponent("\(source.name).swift")
        try source.text.write(to: file, atomically: false, encoding: .utf8)
        return file.path
    }

    private struct Run {
        var seconds: Double
        /// KiB of the grader's own process, children not counted.
        var peak: Int
        var verdicts: [String: Int]
    }

    private func grade(_ files: [String]) throws -> Run {
        let process = Process()
        process.executableURL = program
        process.arguments =
            ["grade"] + files
            + ["--format", "json", "--isolation", "any", "--jobs", "\(jobs)", "--course", repository.path]
        let output = folder.appendingPathComponent("output")
        _ = FileManager.default.createFile(atPath: output.path, contents: nil)
        process.standardOutput = try FileHandle(forWritingTo: output)
        let clock = ContinuousClock()
        let start = clock.now
        try process.run()
        var peak = 0
        while process.isRunning {
            peak = max(peak, Self.peakMemory(of: process.processIdentifier))
            usleep(20_000)
        }
        process.waitUntilExit()
        let seconds = Self.seconds(start.duration(to: clock.now))
        var verdicts: [String: Int] = [:]
        for line in try String(contentsOf: output, encoding: .utf8).split(separator: "\n") {
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            verdicts[object?["verdict"] as? String ?? "no verdict", default: 0] += 1
        }
        guard verdicts.values.reduce(0, +) == files.count else {
            throw GradeBenchmark.Misused(description: "\(files.count) files gave \(verdicts)")
        }
        return Run(seconds: seconds, peak: peak, verdicts: verdicts)
    }

    /// VmHWM in KiB: the most a process ever had in memory; 0 when it is gone.
    private static func peakMemory(of process: Int32) -> Int {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") })
        else { return 0 }
        return Int(line.filter(\.isNumber)) ?? 0
    }

    /// What a simple grader's first step costs: each file compiled and linked with a main, nothing run or judged.
    private func compilePlainly(_ files: [String], support: String) throws -> Double {
        guard let swiftc = executable(named: "swiftc", on: searchPath) else {
            throw GraderError.compilerMissing
        }
        let main = folder.appendingPathComponent("main.swift")
        try "import NumericCore\nprint(Tensor([1]))\n".write(to: main, atomically: true, encoding: .utf8)
        var compiled = 0
        let clock = ContinuousClock()
        let start = clock.now
        for file in files {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: swiftc)
            process.arguments =
                [
                    "-O", "-swift-version", "6", "-I", support, "-I", "\(support)/COpenBLAS",
                    "-module-cache-path", "\(folder.path)/clang-cache", file, main.path,
                    "\(support)/NumericCore.o", "-o", "\(folder.path)/driver",
                ]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            if process.terminationStatus == 0 { compiled += 1 }
        }
        let seconds = Self.seconds(start.duration(to: clock.now))
        guard compiled * 2 > files.count else {
            throw GradeBenchmark.Misused(
                description: "swiftc compiled only \(compiled) of \(files.count) files")
        }
        return seconds
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    }
}
