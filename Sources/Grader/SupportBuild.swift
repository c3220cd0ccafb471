import Foundation

/// One compilation of the support modules into a new cache folder.
///
/// The folder is filled in its final place, whose paths `build.sh` and the modules' own records name, by one grader at a
/// time. Its marker is written last, so that a grader that is killed never leaves what looks like a whole cache.
struct SupportBuild {
    let sources: SupportSources
    let toolchain: Toolchain
    let toolchainRoot: String
    let destination: String
    /// A folder for the toolchain's temporary files.
    let temporary: String

    /// What a submission's object and its list of libraries are called in the box.
    private static let object = "submission.o"
    /// Modules of C headers, built once.
    static let clangCache = "clang-cache"
    private static let autolink = "submission.autolink"
    /// What a shell says of a program that was ended by SIGXFSZ, for a file that is too large, or by SIGBUS, as one is
    /// that writes a file through memory where there is no room for it.
    private static let noRoom = "153|135"

    func run() throws(GraderError) {
        let parent = URL(fileURLWithPath: destination).deletingLastPathComponent().path
        do {
            try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        } catch {
            throw .file(
                path: parent, problem: "the cache folder cannot be made: \(error.localizedDescription)")
        }
        let lock = open("\(parent)/.lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard lock >= 0, flock(lock, LOCK_EX) == 0 else {
            throw .file(
                path: parent,
                problem: "the cache folder cannot be locked: \(String(cString: strerror(errno)))")
        }
        defer { close(lock) }
        if SupportModules.isWhole(destination) { return }
        // Left over from a grader that was killed, or out of date; whoever holds the lock may clear it.
        try? FileManager.default.removeItem(atPath: destination)
        try makeFolder(destination)
        try copyModuleMap()
        for module in SupportSources.modules { try compile(module) }
        let trial = "\(destination)/trial"
        try makeFolder(trial)
        // clang looks for its inputs even when it is only asked what it would do.
        try write("", to: "trial/\(Self.object)")
        try write(script(askedIn: trial), to: "build.sh")
        try write(bankScript(askedIn: trial), to: "bank.sh")
        try write(checkScript(askedIn: trial), to: "check.sh")
        try warmCaches(in: trial)
        try? FileManager.default.removeItem(atPath: trial)
        try write(CacheManifest(inputs: try inputs(), outputsIn: destination).text, to: CacheManifest.file)
        // The marker comes last: without it the folder counts as unfinished.
        try write(toolchainRoot, to: SupportModules.marker)
        forgetOldest(in: parent)
    }

    /// Every change of toolchain or checkout leaves a folder behind; those used last are enough.
    private func forgetOldest(in parent: String, keeping limit: Int = 8) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
        let dated = names.filter(SupportModules.isFolderName).compactMap {
            name -> (path: String, date: Date)? in
            let path = "\(parent)/\(name)"
            guard
                let marker = try? FileManager.default.attributesOfItem(
                    atPath: "\(path)/\(SupportModules.marker)"),
                let date = marker[.modificationDate] as? Date
            else { return nil }
            return (path, date)
        }
        for old in dated.sorted(by: { $0.date > $1.date }).dropFirst(limit) {
            CacheHold.removeUnused(old.path)
        }
    }

    private func makeFolder(_ path: String) throws(GraderError) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw .file(path: path, problem: error.localizedDescription)
        }
    }

    private func write(_ text: String, to name: String) throws(GraderError) {
        do {
            try text.write(toFile: "\(destination)/\(name)", atomically: true, encoding: .utf8)
        } catch {
            throw .file(path: "\(destination)/\(name)", problem: error.localizedDescription)
        }
    }

    private func copyModuleMap() throws(GraderError) {
        let source = "\(sources.folder)/\(SupportSources.moduleMap)"
        let copy = "\(destination)/\(SupportSources.moduleMap)"
        try makeFolder(copy)
        do {
            // File by file: a copy of the whole folder would keep its owner, which fails where the program is
            // somebody else's.
            for name in try FileManager.default.contentsOfDirectory(atPath: source) {
                try Data(contentsOf: URL(fileURLWithPath: "\(source)/\(name)"))
                    .write(to: URL(fileURLWithPath: "\(copy)/\(name)"))
            }
        } catch {
            throw .file(path: source, problem: error.localizedDescription)
        }
    }

    /// Flags by which both the modules and the submissions find modules and headers.
    private var searchFlags: [String] {
        [
            "-swift-version", "6", "-I", destination, "-I", "\(destination)/\(SupportSources.moduleMap)",
            "-module-cache-path", "\(destination)/\(Self.clangCache)",
        ]
    }

    private func compile(_ module: String) throws(GraderError) {
        _ = try toolchain.run(
            searchFlags + [
                "-O", "-whole-module-optimization", "-parse-as-library", "-package-name", "workbook",
                "-module-name", module, "-emit-module", "-emit-module-path",
                "\(destination)/\(module).swiftmodule", "-c", "-o", "\(destination)/\(module).o",
                "-emit-dependencies", "-Xfrontend", "-track-system-dependencies",
            ] + sources.files(of: module), temporary: temporary, step: "compiling \(module)")
    }

    /// All that the compiler read, headers of the C library among them; throws `GraderError.file`.
    private func inputs() throws(GraderError) -> [String] {
        var paths: [String] = []
        for module in SupportSources.modules {
            let list = "\(destination)/\(module).d"
            guard let data = FileManager.default.contents(atPath: list) else {
                throw .file(path: list, problem: "the compiler has not written what it read")
            }
            paths += CacheManifest.paths(inDependencies: String(decoding: data, as: UTF8.self))
        }
        let own = paths.filter { !$0.hasPrefix(destination + "/") }
        return own + ["\(toolchainRoot)/bin/swift-frontend"]
    }

    /// The jobs of one submission as a shell script that runs in its box.
    private func script(askedIn trial: String) throws(GraderError) -> String {
        let frontEnd = try frontEnd(
            [Submission.boxedName, "main.swift"], module: "Submission", to: Self.object)
        return """
            #!/bin/sh
            # Compiles one submission in its box: what the driver would run, without the driver. The program is
            # written to $1 as well, where that is given.
            \(quoted(frontEnd))
            case $? in
                0) ;;
                1) exit \(SupportModules.BuildStatus.rejected.rawValue) ;;
                \(Self.noRoom)) exit \(SupportModules.BuildStatus.wroteTooMuch.rawValue) ;;
                126|127) exit \(SupportModules.BuildStatus.toolMissing.rawValue) ;;
                137) exit \(SupportModules.BuildStatus.compilerKilled.rawValue) ;;
                *) exit \(SupportModules.BuildStatus.compilerCrashed.rawValue) ;;
            esac
            \(try linking(ShellWords.quote(Self.object), askedIn: trial))
            """
    }

    /// The jobs of many files that answer in turn, as a shell script: see ``MistakeProgram``.
    ///
    /// Each file is a module of its own, so that all may declare the same names. One that does not compile gives way to
    /// one that stops at once.
    private func bankScript(askedIn trial: String) throws(GraderError) -> String {
        let place = "PLACE"
        let job = quoted(
            try frontEnd(["\(place).swift"], module: place, to: "\(place).o") + ["-parse-as-library"]
        ).replacingOccurrences(of: place, with: "'\"$1\"'")
        let main = try frontEnd(["main.swift"], module: "Bank", to: "main.o")
        return """
            #!/bin/sh
            # Compiles $2 files, named m0.swift and so on, $3 at a time, and main.swift, which calls them. The program is
            # written to $1 as well, where that is given.
            compile() {
                \(job) > "$1.said" 2>&1
            }
            # Those whose numbers are $1 and each $2 after it.
            share() {
                number=$1
                while [ "$number" -lt "$2" ]; do
                    if ! compile "m$number"; then
                        echo '@_silgen_name("\(MistakeProgram.symbol)'"$number"'") public func nothing() { fatalError() }' > "s$number.swift"
                        compile "s$number"
                    fi
                    number=$((number + $3))
                done
            }
            worker=0
            while [ "$worker" -lt "$3" ]; do
                share "$worker" "$2" "$3" &
                worker=$((worker + 1))
            done
            \(quoted(main)) || exit \(SupportModules.BuildStatus.rejected.rawValue)
            wait
            \(try linking("*.o", askedIn: trial))
            """
    }

    /// The jobs of a program of all files named behind the place for it, one module, as a shell script.
    private func checkScript(askedIn trial: String) throws(GraderError) -> String {
        let place = "PLACE.swift"
        let job = quoted(
            try frontEnd([place], module: "Check", to: Self.object) + ["-package-name", "workbook"]
        ).replacingOccurrences(of: "'\(place)'", with: "\"$@\"")
        return """
            #!/bin/sh
            # Compiles the files named behind $1 in its box. The program is written to $1 as well, where that is given.
            product=$1
            shift
            \(job)
            [ $? -eq 0 ] || exit \(SupportModules.BuildStatus.rejected.rawValue)
            set -- "$product"
            \(try linking(ShellWords.quote(Self.object), askedIn: trial))
            """
    }

    /// What turns sources into one object, without its driver; throws `GraderError`.
    private func frontEnd(
        _ sources: [String], module: String, to object: String
    ) throws(GraderError) -> [String] {
        // Line tables cost next to nothing, and name the learner's line after a crash.
        let asked = try jobs(
            searchFlags + [
                "-###", "-Onone", "-gline-tables-only", "-whole-module-optimization", "-module-name",
                module, "-c",
            ] + sources + ["-o", object])
        guard let job = asked.first(where: { $0.contains("-frontend") }) else {
            throw .supportBuildFailed(step: "asking swiftc for its jobs", output: "\(asked)")
        }
        return job
    }

    /// The end of both scripts: links `objects`, words of the shell, with the modules, and leaves the program.
    private func linking(_ objects: String, askedIn trial: String) throws(GraderError) -> String {
        let modules = SupportSources.modules.map { "\(destination)/\($0).o" }
        let linked = try jobs(
            ["-###", Self.object] + modules + ["-o", SupportModules.program, "-use-ld=lld"])
        guard let extract = linked.first(where: { $0[0].hasSuffix("swift-autolink-extract") }),
            var clang = linked.last, clang.count > 1
        else {
            throw .supportBuildFailed(step: "asking swiftc for its jobs", output: "\(linked)")
        }
        // The driver's own temporary list of libraries gives way to ours.
        clang = clang.filter { !$0.hasPrefix("@") } + ["-Xlinker", "@\(Self.autolink)"]
        let link = try linkJob(clang, in: trial).map { $0 == Self.object ? objects : ShellWords.quote($0) }
        return """
            # A source can put words for the linker into its object; no others than names of libraries are taken.
            \(ShellWords.quote(extract[0])) \(objects) \(quoted(modules + ["-o", Self.autolink + ".all"])) \\
              && while read -r word; do
                case $word in
                    -l*[!A-Za-z0-9_.+-]*) ;;
                    -l*) echo "$word" ;;
                esac
            done < \(Self.autolink).all > \(Self.autolink) \\
              && \(link.joined(separator: " "))
            case $? in
                0) ;;
                \(Self.noRoom)) exit \(SupportModules.BuildStatus.wroteTooMuch.rawValue) ;;
                137) exit \(SupportModules.BuildStatus.compilerKilled.rawValue) ;;
                *) exit \(SupportModules.BuildStatus.linkFailed.rawValue) ;;
            esac
            [ -z "$1" ] || cat \(SupportModules.program) > "$1" \\
              || exit \(SupportModules.BuildStatus.wroteTooMuch.rawValue)

            """
    }

    private func jobs(_ arguments: [String]) throws(GraderError) -> [[String]] {
        let output = try toolchain.run(
            arguments, program: "\(toolchainRoot)/bin/swiftc", temporary: temporary,
            step: "asking swiftc for its jobs")
        return output.split(separator: "\n").map { ShellWords.split(String($0)) }
    }

    /// What clang would start to link: lld itself.
    private func linkJob(_ clang: [String], in trial: String) throws(GraderError) -> [String] {
        let output = try toolchain.run(
            Array(clang.dropFirst()) + ["-###"], program: clang[0], directory: trial, temporary: temporary,
            step: "asking clang for its jobs")
        let line = output.split(separator: "\n").last { $0.contains("ld.lld") }
        guard let line else { throw .supportBuildFailed(step: "asking clang for its jobs", output: output) }
        return ShellWords.split(String(line))
    }

    private func quoted(_ words: [String]) -> String {
        words.map(ShellWords.quote).joined(separator: " ")
    }

    /// Compiles a submission that does nothing, so that the clang module cache is full before it turns
    /// read-only.
    private func warmCaches(in trial: String) throws(GraderError) {
        try write(
            "import NumericCore\nfunc trial(x: Tensor) -> Tensor { x }\n", to: "trial/\(Submission.boxedName)"
        )
        try write(
            "import NumericCore\nimport SubmissionRuntime\nserveSubmission(trial as (Tensor) -> Tensor)\n",
            to: "trial/main.swift")
        _ = try toolchain.run(
            ["\(destination)/build.sh"], program: "/bin/sh", directory: trial, temporary: temporary,
            step: "a first trial compilation")
    }
}
