import Foundation
import Sandbox

/// The Swift compiler that submissions are compiled with.
struct Toolchain: Sendable {
    /// `swiftc` as found on the PATH.
    let compiler: String
    /// Changes whenever another compiler would run.
    let fingerprint: String

    /// Finds `swiftc` without starting it; throws `GraderError.compilerMissing`.
    init(path: String? = searchPath) throws(GraderError) {
        guard let compiler = executable(named: "swiftc", on: path) else { throw .compilerMissing }
        self.compiler = compiler
        let real = URL(fileURLWithPath: compiler).resolvingSymlinksInPath().path
        var files = [real]
        if real.hasSuffix("/swiftly") {
            // swiftly stands in for every toolchain; its configuration says which one is in use.
            let home = ProcessInfo.processInfo.environment["SWIFTLY_HOME_DIR"]
            files.append((home ?? NSHomeDirectory() + "/.local/share/swiftly") + "/config.json")
        }
        fingerprint = files.map(Self.stamp).joined(separator: "\n")
    }

    private static func stamp(_ path: String) -> String {
        var status = stat()
        guard stat(path, &status) == 0 else { return "\(path) missing" }
        return "\(path) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    }

    /// The folder that holds `bin` and `lib`, asked from the compiler itself.
    ///
    /// - Parameter temporary: a folder for what the compiler leaves lying about.
    func root(temporary: String) throws(GraderError) -> String {
        struct TargetInfo: Decodable {
            struct Paths: Decodable { var runtimeResourcePath: String }
            var paths: Paths
        }
        let output = try run(
            ["-print-target-info"], temporary: temporary, step: "asking swiftc where it lives")
        guard let info = try? JSONDecoder().decode(TargetInfo.self, from: Data(output.utf8)) else {
            throw .supportBuildFailed(step: "asking swiftc where it lives", output: output)
        }
        return URL(fileURLWithPath: info.paths.runtimeResourcePath)
            .deletingLastPathComponent().deletingLastPathComponent().resolvingSymlinksInPath().path
    }

    /// Runs the compiler, or another program of the toolchain, on trusted input and returns what it printed.
    ///
    /// - Parameter temporary: its temporary folder. The driver leaves an empty folder behind at each call.
    func run(
        _ arguments: [String], program: String? = nil, directory: String? = nil, temporary: String,
        step: String
    ) throws(GraderError) -> String {
        var limits = Limits.compiling
        limits.wallSeconds = 300
        limits.cpuSeconds = 300
        var environment = ProcessInfo.processInfo.environment
        environment["TMPDIR"] = temporary
        let outcome = try inSandbox { () throws(SandboxError) in
            try ChildProcess(
                program: program ?? compiler, arguments: arguments, environment: environment,
                directory: directory, limits: limits
            ).run()
        }
        let output = String(decoding: outcome.standardOutput, as: UTF8.self)
        let errors = String(decoding: outcome.standardError, as: UTF8.self)
        guard outcome.ending == .exited(0) else {
            throw .supportBuildFailed(step: step, output: output + errors)
        }
        // `clang -###` prints its jobs as errors.
        return output.isEmpty ? errors : output
    }
}
