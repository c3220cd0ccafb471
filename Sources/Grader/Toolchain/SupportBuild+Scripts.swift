/// The scripts that compile in a box: what the driver would run, without the driver.
extension SupportBuild {
    /// The jobs of one submission as a shell script that runs in its box.
    func script(askedIn trial: String) throws(GraderError) -> String {
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
    func bankScript(askedIn trial: String) throws(GraderError) -> String {
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
    func checkScript(askedIn trial: String) throws(GraderError) -> String {
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
    func frontEnd(
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
    func linking(_ objects: String, askedIn trial: String) throws(GraderError) -> String {
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

    func quoted(_ words: [String]) -> String {
        words.map(ShellWords.quote).joined(separator: " ")
    }
}
