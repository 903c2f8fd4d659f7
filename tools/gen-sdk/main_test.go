package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const smallSchema = `{
    "name": "firelens",
    "version": "0.1.0",
    "language": {
        "nodejs": {"packageName": "@firelens/pulumi", "respectSchemaVersion": true},
        "python": {"packageName": "pulumi_firelens", "respectSchemaVersion": true, "pyproject": {"enabled": true}},
        "go": {"importBasePath": "example.com/sdk/go/firelens", "respectSchemaVersion": true}
    },
    "resources": {
        "firelens:index:FireLensTask": {
            "isComponent": true,
            "inputProperties": {"family": {"type": "string"}},
            "properties": {"arn": {"type": "string"}},
            "required": ["arn"]
        }
    }
}`

func writeSchema(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "schema.json")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestTwoRunsWriteTheSameBytes(t *testing.T) {
	path := writeSchema(t, smallSchema)
	runs := [2]map[string][]byte{}
	for i := range runs {
		out := t.TempDir()
		if err := run(path, out); err != nil {
			t.Fatal(err)
		}
		runs[i] = readTree(t, out)
	}
	if len(runs[0]) != len(runs[1]) || len(runs[0]) < 20 {
		t.Fatalf("the runs wrote %d and %d files", len(runs[0]), len(runs[1]))
	}
	for name, content := range runs[0] {
		if !bytes.Equal(content, runs[1][name]) {
			t.Errorf("%s differs between two runs", name)
		}
	}
}

func TestAStaleFileIsRemovedAndOurOwnStay(t *testing.T) {
	out := t.TempDir()
	ours := []string{"go/go.mod", "go/go.sum", "nodejs/bin/index.js", "nodejs/node_modules/x/index.js"}
	stale := []string{"nodejs/oldTask.ts", "python/pulumi_firelens/old_task.py", "go/firelens/oldTask.go"}
	for _, name := range append(append([]string{}, ours...), stale...) {
		path := filepath.Join(out, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("as it was"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := run(writeSchema(t, smallSchema), out); err != nil {
		t.Fatal(err)
	}
	tree := readTree(t, out)
	for _, name := range ours {
		if string(tree[name]) != "as it was" {
			t.Errorf("%s was changed or removed", name)
		}
	}
	for _, name := range stale {
		if _, exists := tree[name]; exists {
			t.Errorf("%s was not removed", name)
		}
	}
}

func TestTheNpmPackageStartsInItsBuiltFolder(t *testing.T) {
	out := t.TempDir()
	if err := run(writeSchema(t, smallSchema), out); err != nil {
		t.Fatal(err)
	}
	manifest := string(readTree(t, out)["nodejs/package.json"])
	for _, wanted := range []string{`"main": "bin/index.js"`, `"types": "bin/index.d.ts"`} {
		if !strings.Contains(manifest, wanted) {
			t.Errorf("package.json lacks %s", wanted)
		}
	}
}

func TestABadSchemaIsRefused(t *testing.T) {
	cases := map[string]struct{ find, replace, wanted string }{
		"an unknown member":            {`"isComponent": true`, `"isComponnt": true`, "isComponnt"},
		"a type that does not exist":   {`{"type": "string"}}`, `{"$ref": "#/types/firelens:index:None"}}`, "firelens:index:None"},
		"another package's type":       {`{"type": "string"}}`, `{"$ref": "/aws/v7.0.0/schema.json#/types/aws:x:Y"}}`, "aws"},
		"a required property not made": {`"required": ["arn"]`, `"required": ["urn2"]`, "urn2"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			out := t.TempDir()
			text := strings.Replace(smallSchema, c.find, c.replace, 1)
			if text == smallSchema {
				t.Fatal("the case changes nothing")
			}
			err := run(writeSchema(t, text), out)
			if err == nil {
				t.Fatal("was accepted")
			}
			if !strings.Contains(err.Error(), c.wanted) {
				t.Errorf("the error does not name %q: %v", c.wanted, err)
			}
			if tree := readTree(t, out); len(tree) != 0 {
				t.Errorf("%d files were written in spite of the error", len(tree))
			}
		})
	}
}

func readTree(t *testing.T, root string) map[string][]byte {
	t.Helper()
	tree := map[string][]byte{}
	err := filepath.WalkDir(root, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name, err := filepath.Rel(root, path)
		tree[filepath.ToSlash(name)] = content
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return tree
}
