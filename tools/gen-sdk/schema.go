package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"github.com/blang/semver"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

// loadPackage reads and binds a schema. Unlike ImportSpec, which Pulumi's own component packages use, BindSpec checks
// the schema against Pulumi's metaschema; warnings are refused too, because nobody reads them in generated code.
func loadPackage(path string) (*schema.Package, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var spec schema.PackageSpec
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields() // A misspelt "descripton" would otherwise be dropped in silence.
	if err := decoder.Decode(&spec); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	pkg, diagnostics, err := schema.BindSpec(spec, noExternalPackages{}, schema.ValidationOptions{})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if len(diagnostics) > 0 {
		problems := make([]error, len(diagnostics))
		for i, diagnostic := range diagnostics {
			problems[i] = fmt.Errorf("%s: %s", path, diagnostic.Error())
		}
		return nil, errors.Join(problems...)
	}
	return pkg, nil
}

// noExternalPackages refuses references to other packages' schemas. The component takes ids and ARNs and gives plain
// values, so that users never compile another provider's SDK for ours (docs: design §4).
type noExternalPackages struct{}

var _ schema.ReferenceLoader = noExternalPackages{}

func refuse(name string) error {
	return fmt.Errorf("the schema refers to package %q; it takes and gives ids and ARNs instead of resources", name)
}

func (noExternalPackages) LoadPackage(name string, _ *semver.Version) (*schema.Package, error) {
	return nil, refuse(name)
}

func (noExternalPackages) LoadPackageV2(
	_ context.Context, descriptor *schema.PackageDescriptor,
) (*schema.Package, error) {
	return nil, refuse(descriptor.Name)
}

func (noExternalPackages) LoadPackageReference(name string, _ *semver.Version) (schema.PackageReference, error) {
	return nil, refuse(name)
}

func (noExternalPackages) LoadPackageReferenceV2(
	_ context.Context, descriptor *schema.PackageDescriptor,
) (schema.PackageReference, error) {
	return nil, refuse(descriptor.Name)
}
