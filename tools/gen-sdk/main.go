// gen-sdk writes the TypeScript, Python and Go SDKs under sdk/ from provider/schema.json.
//
// It uses Pulumi's own code generators as libraries, so it needs no plugin, no network and no Pulumi CLI, and the same
// schema always gives the same bytes. A schema with any diagnostic is refused.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	schemaPath := flag.String("schema", "provider/schema.json", "the package's schema")
	out := flag.String("out", "sdk", "the folder to write the SDKs to")
	flag.Parse()
	if err := run(*schemaPath, *out); err != nil {
		fmt.Fprintf(os.Stderr, "gen-sdk: %v\n", err)
		os.Exit(1)
	}
}

func run(schemaPath, out string) error {
	pkg, err := loadPackage(schemaPath)
	if err != nil {
		return err
	}
	sdks, err := generate(pkg)
	if err != nil {
		return err
	}
	for _, sdk := range sdks {
		if err := sdk.write(out); err != nil {
			return err
		}
	}
	return nil
}
