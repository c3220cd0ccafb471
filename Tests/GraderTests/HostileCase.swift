import ExerciseChecks
import Foundation
import Testing

@testable import Grader
@testable import Sandbox

/// A submission that some grader somewhere has fallen for, and what has to come of it here.
struct HostileCase: Sendable, CustomTestStringConvertible {
    /// What has to come of it at one isolation level.
    enum Outcome: Sendable {
        /// One of these verdicts; several where the machine's speed decides.
        case verdict([Verdict])
        /// This level cannot hold it; the sentence says why.
        case cannot(String)
        /// Held where the kernel has Landlock, by this verdict; elsewhere not.
        case withLandlock(Verdict)
    }

    /// How a submission comes about. `$OUTSIDE` in a source stands for a folder that is nobody's business.
    enum Source: Sendable {
        /// The body of `rnnStep`, before its right answer, and what stands before the function.
        case body(String, globals: String)
        /// A whole file.
        case file(String)
        case bytes(@Sendable () -> [UInt8])
        /// Makes the file in a folder and returns its path.
        case made(@Sendable (_ folder: String) throws -> String)
    }

    /// From the list of submissions that graders have fallen for up to 89; our own after that.
    var number: Int
    var name: String
    var namespaces: Outcome
    var limits: Outcome
    var source: Source
    var exercise = "rnn-step"
    /// Part of what the report has to say.
    var says = ""
    /// Whether the compiler is what it attacks, so that both levels have to compile it.
    var isAboutCompiling = false
    /// Done to the file after it has been read.
    var meddling: (@Sendable (_ path: String) throws -> Void)?

    var testDescription: String { "\(number) \(name)" }

    /// Which verdicts a level may give; nil where it cannot hold the case.
    func verdicts(at level: Isolation) -> [Verdict]? {
        switch level == .namespaces ? namespaces : limits {
        case .verdict(let verdicts): verdicts
        case .withLandlock(let verdict): IsolationProbe.canConfineFiles ? [verdict] : nil
        case .cannot: nil
        }
    }

    /// Whether nothing but the clock ends it.
    var isEndless: Bool {
        guard case .verdict(let verdicts) = namespaces else { return false }
        return verdicts.first == .timeout
    }
}

extension HostileCase {
    /// A function that does something and then answers right: only the deed itself can keep it from a pass.
    static func deed(
        _ number: Int, _ name: String, _ verdicts: [Verdict], says: String = "", globals: String = "",
        limits: Outcome? = nil, _ body: String
    ) -> HostileCase {
        HostileCase(
            number: number, name: name, namespaces: .verdict(verdicts), limits: limits ?? .verdict(verdicts),
            source: .body(body, globals: globals), says: says)
    }

    /// A whole source file.
    static func file(
        _ number: Int, _ name: String, _ verdicts: [Verdict], says: String = "",
        as exercise: String = "rnn-step",
        _ text: String
    ) -> HostileCase {
        HostileCase(
            number: number, name: name, namespaces: .verdict(verdicts), limits: .verdict(verdicts),
            source: .file(text), exercise: exercise, says: says, isAboutCompiling: true)
    }

    /// Bytes that may not be text.
    static func bytes(
        _ number: Int, _ name: String, _ verdicts: [Verdict], says: String = "",
        _ bytes: @escaping @Sendable () -> [UInt8]
    ) -> HostileCase {
        HostileCase(
            number: number, name: name, namespaces: .verdict(verdicts), limits: .verdict(verdicts),
            source: .bytes(bytes), says: says)
    }

    /// Something in a folder.
    static func made(
        _ number: Int, _ name: String, _ verdicts: [Verdict], says: String = "",
        meddling: (@Sendable (String) throws -> Void)? = nil,
        _ make: @escaping @Sendable (String) throws -> String
    ) -> HostileCase {
        HostileCase(
            number: number, name: name, namespaces: .verdict(verdicts), limits: .verdict(verdicts),
            source: .made(make), says: says, meddling: meddling)
    }

    static let signature =
        "func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor"
    static let right = "tanh(matmul(x, wx.transposed()) + matmul(h, wh.transposed()) + b)"
    /// A right file.
    static let rightFile = "import NumericCore\n\(signature) {\n    \(right)\n}\n"
    /// A file that compiles and is wrong.
    static let wrongFile = "import NumericCore\n\(signature) {\n    h\n}\n"

    /// The C functions that Swift hides or finds variadic, and frames written by hand.
    static let prelude = """
        import Glibc
        import NumericCore
        @_silgen_name("fork") func cFork() -> Int32
        @_silgen_name("vfork") func cVFork() -> Int32
        @_silgen_name("system") func cSystem(_ line: UnsafePointer<CChar>) -> Int32
        @_silgen_name("unshare") func cUnshare(_ flags: Int32) -> Int32
        @_silgen_name("prctl") func cControl(_: Int, _: Int, _: Int, _: Int, _: Int) -> Int32
        @_silgen_name("syscall") func call(
            _ number: Int, _: Int, _: Int, _: Int, _: Int, _: Int, _: Int) -> Int
        @discardableResult
        func kernel(_ number: Int, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0, _ d: Int = 0) -> Int {
            call(number, a, b, c, d, 0, 0)
        }
        /// Whether the kernel filters this process's calls: what is unsafe to try otherwise asks first.
        func isFiltered() -> Bool { cControl(21, 0, 0, 0, 0) == 2 }
        func send(_ bytes: [UInt8], to descriptor: Int32 = 4) {
            var bytes = bytes
            _ = write(descriptor, &bytes, bytes.count)
        }
        func frame(_ body: [UInt8]) -> [UInt8] {
            let count = UInt32(body.count)
            return [UInt8(count & 255), UInt8(count >> 8 & 255), UInt8(count >> 16 & 255), UInt8(count >> 24)] + body
        }
        /// Answers every call with the same bytes in place of the grader's own code.
        func converse(_ answer: [UInt8]) -> Never {
            while true {
                send(answer)
                var header = [UInt8](repeating: 0, count: 4)
                guard read(3, &header, 4) == 4 else { exit(0) }
                var left = header.reversed().reduce(0) { $0 << 8 | Int($1) }
                var body = [UInt8](repeating: 0, count: left)
                while left > 0 {
                    let got = read(3, &body, left)
                    if got <= 0 { exit(0) }
                    left -= got
                }
            }
        }

        """

    /// The whole text of a deed.
    static func text(ofBody body: String, globals: String) -> String {
        """
        \(prelude)
        \(globals)
        \(signature) {
        \(body)
            return \(right)
        }
        """
    }

    /// Every one.
    static let all = files + compilation + control + forgery + resources + escape + values + more + still
}
