import Foundation
import Testing

@testable import Grader
@testable import Sandbox

/// What the machine does to every program is never a learner's fault.
struct MachineFaultTests {
    @Test(arguments: Fixture.graders.map(\.isolation.level))
    func theControlPasses(at level: Isolation) throws {
        let grader = try #require(Fixture.graders.first { $0.isolation.level == level })
        let control = Control(
            modules: grader.modules, isolation: grader.isolation, workFolders: grader.workFolders)
        #expect(control.compileFault() == nil)
        #expect(control.fault() == nil)
    }

    @Test func whatFailsWithoutAControlThatFailsIsTheSubmissions() throws {
        let body = "exit(3)"
        let report = try Fixture.grade("import Glibc\n" + HostileCase.text(ofBody: body, globals: ""))
        #expect(report.verdict == .protocolError)
    }

    @Test func anErrorAboutAnImportProvesNothing() {
        let stale = "submission.swift:1:8: error: module file '/c/SwiftGlibc.pcm' is out of date"
        let names = { (said: String) in CompilerOutput(said).names(linesOf: ["submission.swift"]) }
        #expect(!names(stale))
        #expect(!names("submission.swift:1:8: error: could not build C module 'SwiftGlibc'"))
        #expect(!names("<unknown>:0: error: cannot open file"))
        #expect(names("submission.swift:3:9: error: cannot find 'y' in scope"))
    }

    @Test func aKilledCompilerIsNoErrorOfTheSubmission() throws {
        let cache = try TemporaryFolder()
        let grader = try Grader(cache: cache.path) { _ in }
        let script = "\(grader.supportFolder)/build.sh"
        // As the kernel does it for want of memory.
        try "#!/bin/sh\n/bin/sh -c 'kill -9 $$'\ncase $? in 137) exit 15;; esac\n".write(
            toFile: script, atomically: false, encoding: .utf8)
        let error = #expect(throws: GraderError.self) {
            try Fixture.grade(HostileCase.rightFile, with: grader)
        }
        #expect(error?.description.contains("want of memory") == true)
    }

    @Test func aSmallLimitOnFilesIsNamed() async {
        await #expect(processExitsWith: .success) {
            var limits = rlimit(rlim_cur: 1 << 20, rlim_max: 1 << 20)
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limits)
            let causes = MachineTrouble.causes(workFolders: "/tmp")
            #expect(causes.contains { $0.contains("ulimit -f unlimited") })
        }
    }
}
