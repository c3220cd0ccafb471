import Foundation
import Testing

@testable import Grader
@testable import Sandbox

/// A course is out of a submission's sight wherever it lies.
struct HiddenFolderTests {
    private func looking(at path: String, _ symbol: String = "access(\"PATH\", R_OK)") -> String {
        HostileCase.text(
            ofBody: "print(\"seen\", \(symbol.replacingOccurrences(of: "PATH", with: path)))", globals: "")
    }

    private func sees(_ path: String, _ grader: Grader) throws -> Bool {
        let report = try Fixture.grade(looking(at: path), with: grader)
        #expect(report.printed.contains("seen"), "\(report.finding)")
        return report.printed.contains("seen 0")
    }

    @Test(arguments: Fixture.graders.map(\.isolation.level))
    func nothingUnderUsrIsSeenButLibraries(at level: Isolation) throws {
        let grader = try #require(Fixture.graders.first { $0.isolation.level == level })
        #expect(try !sees("/usr/share/doc", grader) || level == .limits)
        #expect(try !sees("/usr/bin/env", grader) || level == .limits)
        let body = """
            let file = open("/usr/share/common-licenses/GPL-3", O_RDONLY)
            print("seen", file >= 0 ? 0 : 1)
            """
        let report = try Fixture.grade(HostileCase.text(ofBody: body, globals: ""), with: grader)
        #expect(report.printed.contains("seen 1"), "\(report.finding) \(report.printed)")
    }

    @Test(
        .enabled(if: access("/usr/lib", W_OK) == 0, "only an administrator can put a course under /usr/lib"),
        arguments: Fixture.graders.map(\.isolation.level))
    func aCourseAmongTheLibrariesIsHidden(at level: Isolation) throws {
        let course = "/usr/lib/course-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: course, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(atPath: course) }
        try Data([65]).write(to: URL(fileURLWithPath: "\(course)/solution.swift"))
        var grader = try #require(Fixture.graders.first { $0.isolation.level == level })
        let body = """
            let file = open("\(course)/solution.swift", O_RDONLY)
            print("seen", file >= 0 ? 0 : 1)
            """
        let text = HostileCase.text(ofBody: body, globals: "")
        #expect(try Fixture.grade(text, with: grader).printed.contains("seen 0"))
        grader.hidden = [course]
        let report = try Fixture.grade(text, with: grader)
        #expect(report.printed.contains("seen 1"), "\(report.finding) \(report.printed)")
    }

    @Test(arguments: Fixture.graders.map(\.isolation.level))
    func aCacheInTheCourseIsUsedAllTheSame(at level: Isolation) throws {
        let course = try TemporaryFolder()
        let probe = try #require(Fixture.graders.first { $0.isolation.level == level }).isolation
        let grader = try Grader(
            cache: "\(course.path)/.cache", isolation: probe, workFolders: course.path, hiding: [course.path]
        ) { _ in }
        #expect(try Fixture.grade(HostileCase.rightFile, with: grader).verdict == .pass)
    }

    @Test func theSystemsOwnFoldersAreNeverHidden() throws {
        var grader = Fixture.grader
        grader.hidden = ["/usr/lib", "/usr", "/", "/lib"]
        #expect(try Fixture.grade(HostileCase.rightFile, with: grader).verdict == .pass)
    }
}
