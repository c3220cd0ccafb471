import CSandbox
import Foundation
import Testing

@testable import Grader
@testable import Sandbox

/// What a submission can reach, and what it leaves behind.
struct ContainmentTests {
    /// A body that answers right after doing `deed`, with C functions reached by their symbols.
    private func source(_ deed: String) -> String {
        """
        import Glibc
        import NumericCore
        func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
            \(deed)
            return tanh(matmul(x, wx.transposed()) + matmul(h, wh.transposed()) + b)
        }
        """
    }

    @Test(.enabled(if: Fixture.grader.isolation.level == .namespaces, "bubblewrap does not work here"))
    func insideNamespacesThereIsNothingToSee() throws {
        let look = """
            print("home", access("\(NSHomeDirectory())", F_OK))
            print("repository", access("\(Fixture.repository.path)", F_OK))
            print("passwd", access("/etc/passwd", F_OK))
            print("proc", access("/proc/self", F_OK))
            print("environment", getenv("HOME") == nil && getenv("PATH") == nil)
            """
        let report = try Fixture.grade(source(look))
        #expect(report.verdict == .pass, "\(report.finding)")
        let answers = Set(report.printed.split(separator: "\n").map(String.init))
        let expected: Set = [
            "home -1", "repository -1", "passwd -1", "proc -1", "environment true",
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

    @Test func aCourseInTheTemporaryFolderOutlivesAGrading() throws {
        let parent = try TemporaryFolder()
        let course = "\(parent.path)/workbook-course"
        try FileManager.default.createDirectory(atPath: course, withIntermediateDirectories: false)
        try Data([1]).write(to: URL(fileURLWithPath: "\(course)/rnn_step.swift"))
        let old = [timeval(tv_sec: 0, tv_usec: 0), timeval(tv_sec: 0, tv_usec: 0)]
        utimes(course, old)
        var grader = Fixture.grader
        grader.workFolders = parent.path
        _ = try Fixture.grade(HostileCase.rightFile, with: grader)
        #expect(FileManager.default.fileExists(atPath: "\(course)/rnn_step.swift"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: parent.path) == ["workbook-course"])
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

    @Test(arguments: Fixture.graders.map(\.isolation.level))
    func aCompilationFillsItsOwnFolderOnly(at level: Isolation) throws {
        let parent = try TemporaryFolder()
        var grader = try #require(Fixture.graders.first { $0.isolation.level == level })
        grader.workFolders = parent.path
        // Its object and its program take about a megabyte each.
        let text =
            source("print(long.utf8CodeUnitCount)")
            + "\nlet long: StaticString = \"\(String(repeating: "x", count: 900_000))\"\n"
        for (kilobytes, verdict) in [
            (64, Verdict.outputLimit), (800, .outputLimit), (1000, .outputLimit), (1500, .outputLimit),
            (8000, .pass),
        ] {
            grader.compileLimits.folderBytes = kilobytes << 10
            let report = try Fixture.grade(text, with: grader)
            #expect(report.verdict == verdict, "\(kilobytes) KB: \("\(report.finding)".prefix(400))")
            #expect(try FileManager.default.contentsOfDirectory(atPath: parent.path).isEmpty)
        }
        // One file alone may not be larger than any may be.
        grader.compileLimits.fileSize = 500 << 10
        #expect(try Fixture.grade(text, with: grader).verdict == .outputLimit)
    }

    @Test func modulesThatVanishAreNotTheLearnersFault() throws {
        let cache = try TemporaryFolder()
        let grader = try Grader(cache: cache.path) { _ in }
        for part in ["NumericCore.o", "build.sh"] {
            let path = "\(grader.supportFolder)/\(part)"
            try FileManager.default.moveItem(atPath: path, toPath: path + ".kept")
            let error = #expect(throws: GraderError.self) { try Fixture.grade(source(""), with: grader) }
            #expect(error?.description.contains(part) == true, "\(String(describing: error))")
            try FileManager.default.moveItem(atPath: path + ".kept", toPath: path)
        }
        #expect(try Fixture.grade(source(""), with: grader).verdict == .pass)
    }

    @Test func modulesInUseAreNotClearedAway() throws {
        let cache = try TemporaryFolder()
        let folder = "\(cache.path)/support-0123456789abcdef"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        var hold = CacheLock(using: folder)
        #expect(hold != nil)
        CacheLock.removeUnused(folder)
        #expect(FileManager.default.fileExists(atPath: folder))
        hold = nil
        CacheLock.removeUnused(folder)
        #expect(!FileManager.default.fileExists(atPath: folder))
    }

    @Test func strongIsolationIsReportedMissingWithItsReason() {
        let probe = IsolationProbe.run(path: "/nonexistent")
        #expect(probe.level == .limits)
        #expect(probe.reason == "bubblewrap (bwrap) is not installed")
    }

    @Test func whatAKernelLacksIsSaid() {
        let strong = IsolationProbe(level: .namespaces, bubblewrap: "/usr/bin/bwrap", reason: nil)
        for (hasLandlock, hasSeccomp) in [(true, true), (true, false), (false, true), (false, false)] {
            #expect(strong.gaps(confinesFiles: hasLandlock, filtersCalls: hasSeccomp).isEmpty)
            let gaps = Fixture.limitsOnly.gaps(confinesFiles: hasLandlock, filtersCalls: hasSeccomp).joined()
            #expect(gaps.contains("Landlock") != hasLandlock)
            #expect(gaps.contains("seccomp") != hasSeccomp)
            #expect(gaps.contains("other processes"))
            let words = IsolationProbe.words(
                for: .limits, confinesFiles: hasLandlock, filtersCalls: hasSeccomp)
            #expect(words.hasPrefix("limits only"))
            #expect(words.contains("Landlock") != hasLandlock && words.contains("seccomp") != hasSeccomp)
        }
        #expect(
            IsolationProbe.words(for: .namespaces, confinesFiles: false, filtersCalls: false) == "namespaces")
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
