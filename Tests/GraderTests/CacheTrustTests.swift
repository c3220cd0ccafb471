import Foundation
import Testing

@testable import Grader

/// Compiled modules are believed only as long as they and what they were made from are as they were.
struct CacheTrustTests {
    private let cache: TemporaryFolder

    init() throws {
        cache = try TemporaryFolder()
    }

    private func grader(in folder: String? = nil) throws -> Grader {
        try Grader(cache: folder ?? cache.path) { _ in }
    }

    private func passes(_ grader: Grader) throws -> Bool {
        try Fixture.grade(HostileCase.rightFile, with: grader).verdict == .pass
    }

    @Test func theHeadersOfTheCLibraryAreAmongWhatIsRemembered() throws {
        let manifest = try #require(CacheManifest(of: try grader().supportFolder))
        #expect(manifest.text.contains("/usr/include/"))
        #expect(manifest.text.contains("/swift-frontend"))
        #expect(manifest.text.contains("/NumericCore.swiftmodule"))
        #expect(manifest.changedFile == nil)
    }

    @Test func modulesThatAreBeingMadeAnewAreWaitedFor() async throws {
        let grader = try grader()
        let kept = "\(cache.path)/kept"
        try FileManager.default.moveItem(atPath: grader.supportFolder, toPath: kept)
        // As a grader that fills the folder: it holds the lock until all is there.
        let lock = open("\(cache.path)/\(SupportBuild.lock)", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        #expect(flock(lock, LOCK_EX) == 0)
        let folder = grader.supportFolder
        Thread.detachNewThread {
            usleep(700_000)
            try? FileManager.default.moveItem(atPath: kept, toPath: folder)
            close(lock)
        }
        #expect(try passes(grader))
    }

    @Test func aChangedInputIsSeen() throws {
        let header = "\(cache.path)/math \u{fc}.h"
        try Data([1]).write(to: URL(fileURLWithPath: header))
        let folder = try TemporaryFolder()
        let manifest = CacheManifest(inputs: [header], outputsIn: folder.path)
        #expect(manifest.changedFile == nil)
        var later = [timeval(tv_sec: 9, tv_usec: 0), timeval(tv_sec: 9, tv_usec: 0)]
        utimes(header, &later)
        #expect(manifest.changedFile == header)
        unlink(header)
        #expect(manifest.changedFile == header)
    }

    @Test func aListOfDependenciesIsReadWithItsBlanks() {
        let text = "/out/a.o : /src/a.swift /usr/include/my\\ lib/x.h \nb.o : rel.swift /c\\\\d.h\n"
        #expect(
            CacheManifest.paths(inDependencies: text)
                == ["/src/a.swift", "/usr/include/my lib/x.h", "/c\\d.h"])
    }

    @Test(arguments: ["remove", "touch"])
    func damagedModulesAreMadeAnew(_ damage: String) throws {
        let folder = try grader().supportFolder
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        let module = try #require(names.first { $0.hasSuffix(".pcm") })
        if damage == "remove" {
            unlink("\(folder)/\(module)")
        } else {
            var later = [timeval(tv_sec: 9, tv_usec: 0), timeval(tv_sec: 9, tv_usec: 0)]
            utimes("\(folder)/\(module)", &later)
        }
        #expect(try passes(grader()))
    }

    @Test func aCacheThatWasMovedIsMadeAnew() throws {
        let first = "\(cache.path)/first"
        _ = try grader(in: first)
        let second = "\(cache.path)/second"
        try FileManager.default.moveItem(atPath: first, toPath: second)
        #expect(try passes(grader(in: second)))
    }

    @Test func aCacheBehindALinkServes() throws {
        let real = "\(cache.path)/real"
        try FileManager.default.createDirectory(atPath: real, withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(atPath: "\(cache.path)/link", withDestinationPath: real)
        #expect(try passes(grader(in: "\(cache.path)/link/workbook")))
    }

    @Test func modulesThatGoBadUnderARunningGraderAreMadeAnewOnce() throws {
        let grader = try grader()
        let object = "\(grader.supportFolder)/NumericCore.swiftmodule"
        try Data([1, 2, 3]).write(to: URL(fileURLWithPath: object))
        #expect(try passes(grader))
        #expect(grader.modules.generation == 1)
        // A second time it is not the modules' fault any more.
        try Data([1, 2, 3]).write(to: URL(fileURLWithPath: object))
        let error = #expect(throws: GraderError.self) { try passes(grader) }
        #expect("\(String(describing: error))".contains("machine"))
    }

    @Test func aFileOfSomebodyElsesInTheCacheStays() throws {
        let parent = "\(cache.path)/workbook"
        let own = "\(parent)/support-tickets"
        try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
        for number in 0..<10 {
            let folder = "\(parent)/support-000000000000000\(number)"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
            try Data().write(to: URL(fileURLWithPath: "\(folder)/toolchain-root"))
        }
        _ = try grader(in: parent)
        let left = try FileManager.default.contentsOfDirectory(atPath: parent)
        #expect(left.contains("support-tickets"))
        #expect(left.count { $0.hasPrefix("support-0000") } == 7)
    }
}
