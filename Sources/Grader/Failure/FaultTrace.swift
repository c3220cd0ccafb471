import Foundation
import Sandbox
import SubmissionRuntime
import TextTools

/// Where a submission's process says it was: the last report on its standard error, still as addresses.
struct FaultTrace: Equatable {
    enum Kind: Equatable {
        /// A run-time check or the processor stopped it.
        case fault
        /// The same, where the stack may grow no further.
        case stackFull
        /// It was still at work.
        case busy
    }

    var kind: Kind
    /// Of the program's own code, each just behind the instruction that is meant; the place itself first.
    var addresses: [UInt64]

    /// As much of a process's complaints as is read; the report comes last.
    private static let mostBytes = 1 << 16

    /// One report of a busy process may fall where the compiler has noted no line: some more are looked at.
    private static let mostSamples = 6

    /// Reads what may be forged: everything in it is bounded, and nothing else is believed.
    init?(standardError: [UInt8]) {
        let text = String(decoding: standardError.suffix(Self.mostBytes), as: UTF8.self)
        let reports = text.split(separator: "\n").reversed().lazy
            .filter { $0.hasPrefix(FaultReport.marker + " ") }.map { $0.split(separator: " ").dropFirst() }
        guard let last = reports.first else { return nil }
        switch last.first.map(String.init) {
        case FaultReport.stackWord: kind = .stackFull
        case FaultReport.busyWord: kind = .busy
        default: kind = .fault
        }
        if kind == .busy {
            addresses = reports.prefix(Self.mostSamples).flatMap { Self.addresses($0.dropFirst().prefix(8)) }
        } else {
            addresses = Self.addresses(kind == .fault ? last : last.dropFirst())
        }
    }

    private static func addresses(_ words: ArraySlice<Substring>) -> [UInt64] {
        words.prefix(FaultReport.mostFrames + 1).compactMap { UInt64($0, radix: 16) }
            .filter { $0 > 0 && $0 < 1 << 30 }
    }
}

/// Where a submission was when it stopped, in terms of the learner's file.
struct FaultPlace: Equatable {
    var kind: FaultTrace.Kind
    /// A line of the learner's file, counted from 1.
    var line: Int?
    /// What the compiler wrote beside the instruction: "arithmetic overflow".
    var check: String?
}

/// Turns addresses into a line, with the symbolizer of the toolchain.
struct FaultLocator {
    let modules: SupportModules
    let isolation: IsolationProbe

    /// Where the program in `folder` was; without a symbolizer, or should it fail, only the kind is known.
    ///
    /// It reads a program that a hostile source has shaped, so it runs in a box as well.
    func place(of trace: FaultTrace, in folder: String, lineCount: Int) -> FaultPlace {
        var place = FaultPlace(kind: trace.kind)
        guard !trace.addresses.isEmpty, FileManager.default.isExecutableFile(atPath: modules.symbolizer)
        else {
            return place
        }
        var limits = Limits.compiling
        limits.wallSeconds = 10
        let box = Box(
            isolation: isolation, folder: folder, access: .reads, readable: [modules.toolchainRoot],
            purpose: .compiling)
        let outcome = try? box.run(
            modules.symbolizer,
            ["--obj=\(SupportModules.program)", "--output-style=JSON", "--inlines"]
                + trace.addresses.map { "0x" + String($0 - 1, radix: 16) },
            environment: ["LANG": "C.UTF-8"], limits: limits)
        guard let outcome, outcome.ending == .exited(0),
            let calls = try? JSONDecoder().decode([Call].self, from: Data(outcome.standardOutput))
        else { return place }
        place.check = calls.first?.frames.lazy.compactMap(\.check).first
        // One entry for each address, and for each function inlined there.
        let lines = calls.compactMap { call in
            call.frames.lazy.compactMap { $0.learnersLine(of: lineCount) }.first
        }
        place.line = trace.kind == .stackFull ? Self.mostFrequent(lines) : lines.first
        return place
    }

    /// Where a recursion calls itself: the function it happens to end in may be another.
    private static func mostFrequent(_ lines: [Int]) -> Int? {
        let counts = Dictionary(lines.map { ($0, 1) }, uniquingKeysWith: +)
        return lines.max { counts[$0, default: 0] < counts[$1, default: 0] }
    }

    /// What the symbolizer says about one address.
    private struct Call: Decodable {
        var frames: [Frame]

        enum CodingKeys: String, CodingKey { case frames = "Symbol" }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            frames = try container.decodeIfPresent([Frame].self, forKey: .frames) ?? []
        }
    }

    private struct Frame: Decodable {
        var file: String
        var function: String
        var line: Int

        enum CodingKeys: String, CodingKey {
            case file = "FileName"
            case function = "FunctionName"
            case line = "Line"
        }

        /// The compiler names each of its own checks by a function that is inlined there.
        var check: String? {
            let prefix = "Swift runtime failure: "
            guard function.hasPrefix(prefix) else { return nil }
            return Printable.text(String(function.dropFirst(prefix.count).prefix(200)))
        }

        func learnersLine(of lineCount: Int) -> Int? {
            let name = file.split(separator: "/").last.map(String.init)
            return name == Submission.boxedName && (1...max(1, lineCount)).contains(line) ? line : nil
        }
    }
}
