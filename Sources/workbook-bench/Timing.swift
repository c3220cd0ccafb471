import Foundation

/// Whole-process wall times of one command, in seconds.
struct Timing {
    let name: String
    private(set) var samples: [Double] = []

    init(_ name: String) {
        self.name = name
    }

    /// A run that did not end as it should; its time would mean nothing.
    struct Failed: Error, CustomStringConvertible {
        var command: String
        var output: String
        var description: String { "`\(command)` failed:\n\(output)" }
    }

    /// Runs a command once and counts its time unless it is a warm-up.
    mutating func measure(
        _ command: [String], in folder: URL, environment: [String: String] = [:], isWarmUp: Bool = false
    ) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst())
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let output = folder.appendingPathComponent(".bench-output")
        _ = FileManager.default.createFile(atPath: output.path, contents: nil)
        let handle = try FileHandle(forWritingTo: output)
        process.standardOutput = handle
        process.standardError = handle
        let clock = ContinuousClock()
        let start = clock.now
        try process.run()
        process.waitUntilExit()
        let elapsed = start.duration(to: clock.now)
        guard process.terminationStatus == 0 else {
            let said = (try? String(contentsOf: output, encoding: .utf8)) ?? ""
            throw Failed(command: command.joined(separator: " "), output: String(said.suffix(2000)))
        }
        if !isWarmUp {
            samples.append(
                Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18)
        }
    }

    /// The middle sample; the mean of the two middle ones when their number is even.
    var median: Double {
        let sorted = samples.sorted()
        guard !sorted.isEmpty else { return .nan }
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}
