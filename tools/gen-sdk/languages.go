package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	gogen "github.com/pulumi/pulumi/pkg/v3/codegen/go"
	"github.com/pulumi/pulumi/pkg/v3/codegen/nodejs"
	"github.com/pulumi/pulumi/pkg/v3/codegen/python"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

const toolName = "gen-sdk"

// sdk is one language's generated package.
type sdk struct {
	folder string            // below the output folder
	kept   map[string]bool   // files of our own in that folder, relative to it; never removed
	files  map[string][]byte // generated files, relative to the folder
}

func generate(pkg *schema.Package) ([]sdk, error) {
	node, err := nodejs.GeneratePackage(toolName, pkg, nil, nil, false, noExternalPackages{})
	if err != nil {
		return nil, fmt.Errorf("nodejs: %w", err)
	}
	if err := makeInstallable(node); err != nil {
		return nil, err
	}
	py, err := python.GeneratePackage(toolName, pkg, nil, noExternalPackages{})
	if err != nil {
		return nil, fmt.Errorf("python: %w", err)
	}
	// The generated pyproject.toml names a README.md beside it, which the generator puts into the package instead.
	py["README.md"] = py["pulumi_"+pkg.Name+"/README.md"]
	golang, err := gogen.GeneratePackage(toolName, pkg, nil)
	if err != nil {
		return nil, fmt.Errorf("go: %w", err)
	}
	return []sdk{
		{folder: "nodejs", files: node, kept: map[string]bool{"bin": true, "node_modules": true}},
		{folder: "python", files: py},
		{folder: "go", files: golang, kept: map[string]bool{"go.mod": true, "go.sum": true}},
	}, nil
}

// makeInstallable lets the generated npm package be used from its own folder, as an npm workspace or by `npm pack`.
// The generator expects bin/ to become the package's root by a copy at publish time; here package.json stays where it
// is and points into bin/. Compiled code reads its version from bin/package.json, so the build copies it there.
func makeInstallable(files map[string][]byte) error {
	const buildScript = `"build": "tsc"`
	text := files["package.json"]
	if bytes.Count(text, []byte(buildScript)) != 1 || bytes.Contains(text, []byte(`"main"`)) {
		return fmt.Errorf("nodejs: package.json is not what this version of the generator wrote before")
	}
	text = bytes.Replace(text, []byte(`"scripts": {`), []byte(`"main": "bin/index.js",
    "types": "bin/index.d.ts",
    "files": [
        "bin"
    ],
    "scripts": {`), 1)
	files["package.json"] = bytes.Replace(text, []byte(buildScript),
		[]byte(`"build": "tsc && node -e \"fs.copyFileSync('package.json', 'bin/package.json')\""`), 1)
	return nil
}

// write makes the SDK's folder hold exactly the generated files and the kept ones.
func (s sdk) write(out string) error {
	root := filepath.Join(out, s.folder)
	if err := s.removeStale(root); err != nil {
		return err
	}
	for name, content := range s.files {
		if s.kept[name] {
			continue
		}
		target := filepath.Join(root, filepath.FromSlash(name))
		// An unchanged file keeps its time, so that what is built from it stays current.
		if existing, err := os.ReadFile(target); err == nil && bytes.Equal(existing, content) {
			continue
		}
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(target, content, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// removeStale deletes what an earlier schema generated and this one does not.
func (s sdk) removeStale(root string) error {
	if _, err := os.Stat(root); os.IsNotExist(err) {
		return nil
	}
	return filepath.WalkDir(root, func(path string, entry os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		name = filepath.ToSlash(name)
		if s.kept[name] {
			if entry.IsDir() {
				return filepath.SkipDir
			}
			return nil
		}
		if entry.IsDir() && (entry.Name() == "__pycache__" || strings.HasSuffix(entry.Name(), ".egg-info")) {
			return filepath.SkipDir // Python's own, ignored by git.
		}
		if _, generated := s.files[name]; generated || entry.IsDir() {
			return nil
		}
		return os.Remove(path)
	})
}
