import CSandbox
import Foundation
import Testing

@testable import Grader

/// What a submission can reach, and what it leaves behind.
struct ContainmentTests {
    /// A body that answers right after doing `deed`, with C functions reached by their symbols.
    private func source(_ deed: String) -> String {
        """
        import Glibc
        import NumericCore
        @_silgen_name("fork") func cFork() -> Int32
        func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
            \(deed)
            return tanh(matmul(x, wx.transposed()) + matmul(h, wh.transposed()) + b)
        }
        """
    }

    /// Whether a process runs whose command line holds `marker`.
    private func isRunning(_ marker: String) -> Bool {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.contains { name in
            guard name.allSatisfy(\.isNumber),
                let line = FileManager.default.contents(atPath: "/proc/\(name)/cmdline")
            else { return false }
            return String(decoding: line, as: UTF8.self).contains(marker)
        }
    }

    @Test func aDaemonDoesNotOutliveItsGrading() throws {
        for grader in Fixture.impatientGraders {
            let marker = "3\(UInt32.random(in: 10_000...99_999)).25"
            // A child that leaves the session and becomes a sleep whose duration we can find in /proc.
            let daemon = """
                if cFork() == 0 {
                    setsid()
                    if cFork() == 0 {
                        for descriptor in 0..<256 { close(Int32(descriptor)) }
                        var words: [UnsafeMutablePointer<CChar>?] = [strdup("sleep"), strdup("\(marker)"), nil]
                        execv("/bin/sleep", &words)
                    }
                    _exit(0)
                }
                usleep(50_000)
                """
            let report = try Fixture.grade(source(daemon), with: grader)
            #expect(report.verdict == .pass, "\(grader.isolation.level): \(report.finding)")
            #expect(!isRunning(marker), "\(grader.isolation.level)")
        }
    }

    @Test func aForkBombIsStopped() throws {
        for grader in Fixture.impatientGraders {
            let bomb = "while true { if cFork() == 0 { while true { sleep(1) } } else { usleep(500) } }"
            let report = try Fixture.grade(source(bomb), with: grader)
            #expect(report.verdict == .crash, "\(grader.isolation.level): \(report.finding)")
            #expect("\(report.finding)".contains("processes"))
        }
    }

    @Test(.enabled(if: Fixture.grader.isolation.level == .namespaces, "bubblewrap does not work here"))
    func insideNamespacesThereIsNothingToSee() throws {
        let look = """
            print("home", access("\(NSHomeDirectory())", F_OK))
            print("repository", access("\(Fixture.repository.path)", F_OK))
            print("passwd", access("/etc/passwd", F_OK))
            print("proc", access("/proc/self", F_OK))
            print("write", open("/box/left-behind", O_CREAT | O_WRONLY, 0o600))
            print("root", open("/left-behind", O_CREAT | O_WRONLY, 0o600))
            let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = 53
            address.sin_addr.s_addr = 0x0101_0101
            print("network", withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            })
            print("environment", getenv("HOME") == nil && getenv("PATH") == nil)
            """
        let report = try Fixture.grade(source(look))
        #expect(report.verdict == .pass, "\(report.finding)")
        let answers = Set(report.printed.split(separator: "\n").map(String.init))
        let expected: Set = [
            "home -1", "repository -1", "passwd -1", "proc -1", "write -1", "root -1", "network -1",
            "environment true",
        ]
        #expect(answers == expected)
    }

    @Test func nothingIsLeftInTheTemporaryFolder() throws {
        let parent = try TemporaryFolder()
        let before = try FileManager.default.contentsOfDirectory(atPath: parent.path)
        let folder: WorkFolder? = try WorkFolder(in: parent.path)
        #expect(try FileManager.default.contentsOfDirectory(atPath: parent.path).count == before.count + 1)
        _ = folder?.path
        withExtendedLifetime(folder) {}
        let again = try #require(try? WorkFolder(in: parent.path).path)
        #expect(!FileManager.default.fileExists(atPath: again))
    }

    @Test func aCacheInTheTemporaryFolderIsSeenInsideTheBox() throws {
        // The box has a /tmp of its own, which must not hide a cache that lies there.
        let cache = try TemporaryFolder()
        let grader = try Grader(cache: cache.path) { _ in }
        #expect(try Fixture.grade(source(""), with: grader).verdict == .pass)
    }

    @Test func theSupportModulesAreCompiledOncePerToolchain() throws {
        let cache = try TemporaryFolder()
        var announced = 0
        for _ in 0..<2 { _ = try Grader(cache: cache.path) { _ in announced += 1 } }
        #expect(announced == 1)
    }

    @Test func aHalfFilledCacheIsFilledAnew() throws {
        let cache = try TemporaryFolder()
        let folder = try Grader(cache: cache.path) { _ in }.supportFolder
        // As a kill in the middle of a compilation leaves it: modules, but no marker.
        try FileManager.default.removeItem(atPath: "\(folder)/toolchain-root")
        try Data().write(to: URL(fileURLWithPath: "\(folder)/NumericCore.o"))
        let grader = try Grader(cache: cache.path) { _ in }
        #expect(try Fixture.grade(source(""), with: grader).verdict == .pass)
    }

    @Test func strongIsolationIsReportedMissingWithItsReason() {
        let probe = IsolationProbe.run(path: "/nonexistent")
        #expect(probe.level == .limits)
        #expect(probe.reason == "bubblewrap (bwrap) is not installed")
    }

    @Test func withoutACompilerTheErrorSaysWhatToDo() {
        #expect(throws: GraderError.compilerMissing) { try Toolchain(path: "/nonexistent") }
        #expect(GraderError.compilerMissing.description.contains("swift.org/install"))
    }
}

/// A folder of one test's own.
final class TemporaryFolder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(
            "grader-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}
