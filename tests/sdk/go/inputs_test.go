// Package sdk tests what the Go SDK sends to the plugin. The plugin checks names, so they must arrive as the schema
// writes them.
package sdk

import (
	"maps"
	"slices"
	"sync"
	"testing"

	"github.com/pulumi-firelens/pulumi-firelens/sdk/go/firelens"
	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

// recorder keeps the inputs of the resource as the engine gets them, which is as the plugin gets them.
type recorder struct {
	mutex  sync.Mutex
	inputs resource.PropertyMap
}

func (r *recorder) NewResource(args pulumi.MockResourceArgs) (string, resource.PropertyMap, error) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.inputs = args.Inputs
	return args.Name + "-id", args.Inputs, nil
}

func (r *recorder) Call(pulumi.MockCallArgs) (resource.PropertyMap, error) {
	return resource.PropertyMap{}, nil
}

// sent gives what the SDK sends for these arguments.
func sent(t *testing.T, args *firelens.FireLensTaskArgs) resource.PropertyMap {
	t.Helper()
	seen := &recorder{}
	err := pulumi.RunErr(func(ctx *pulumi.Context) error {
		_, err := firelens.NewFireLensTask(ctx, "task", args)
		return err
	}, pulumi.WithMocks("project", "stack", seen))
	if err != nil {
		t.Fatal(err)
	}
	return seen.inputs
}

func web() map[string]firelens.ContainerArgs {
	return map[string]firelens.ContainerArgs{"web": {Image: pulumi.String("nginx")}}
}

func object(t *testing.T, properties resource.PropertyMap, path ...resource.PropertyKey) resource.PropertyMap {
	t.Helper()
	for _, key := range path {
		value, found := properties[key]
		if !found || !value.IsObject() {
			t.Fatalf("no object at %q of %v, in %v", key, path, properties.Mappable())
		}
		properties = value.ObjectValue()
	}
	return properties
}

func keys(properties resource.PropertyMap) []string {
	return slices.Sorted(maps.Keys(properties.Mappable()))
}

func TestAnEmptyDestinationIsKept(t *testing.T) {
	// Its presence turns it on.
	inputs := sent(t, &firelens.FireLensTaskArgs{
		Containers: web(),
		Logging:    &firelens.LoggingArgs{CloudWatchLogs: &firelens.CloudWatchLogsArgs{}},
	})
	if got := keys(object(t, inputs, "logging", "cloudWatchLogs")); len(got) != 0 {
		t.Errorf("cloudWatchLogs was sent with %v", got)
	}
	if got := keys(object(t, inputs, "logging")); !slices.Equal(got, []string{"cloudWatchLogs"}) {
		t.Errorf("logging was sent with %v", got)
	}
}

func TestFieldsArriveByTheNamesOfTheSchema(t *testing.T) {
	inputs := sent(t, &firelens.FireLensTaskArgs{
		Containers: map[string]firelens.ContainerArgs{"web": {
			Image:                  pulumi.String("nginx"),
			ReadonlyRootFilesystem: pulumi.Bool(true),
			PortMappings:           []firelens.PortMappingArgs{{ContainerPort: pulumi.Int(80)}},
		}},
		Logging: &firelens.LoggingArgs{Firehose: &firelens.FirehoseArgs{DeliveryStream: pulumi.String("web-logs")}},
	})
	container := object(t, inputs, "containers", "web")
	if got := keys(container); !slices.Equal(got, []string{"image", "portMappings", "readonlyRootFilesystem"}) {
		t.Errorf("the container was sent with %v", got)
	}
	port := container["portMappings"].ArrayValue()[0].ObjectValue()
	if got := port["containerPort"].NumberValue(); got != 80 {
		t.Errorf("containerPort was sent as %v", got)
	}
	if got := object(t, inputs, "logging", "firehose")["deliveryStream"].StringValue(); got != "web-logs" {
		t.Errorf("deliveryStream was sent as %q", got)
	}
}

func TestNamesThatTheUserChoseAreNeverTranslated(t *testing.T) {
	inputs := sent(t, &firelens.FireLensTaskArgs{
		Containers: map[string]firelens.ContainerArgs{"Log_group": {
			Image:       pulumi.String("nginx"),
			Environment: pulumi.StringMap{"SNAKE_CASE": pulumi.String("1"), "camelCase": pulumi.String("2")},
		}},
	})
	got := keys(object(t, inputs, "containers", "Log_group", "environment"))
	if !slices.Equal(got, []string{"SNAKE_CASE", "camelCase"}) {
		t.Errorf("the environment was sent with %v", got)
	}
}

func TestAFileAssetPasses(t *testing.T) {
	inputs := sent(t, &firelens.FireLensTaskArgs{
		Containers: web(),
		Config:     &firelens.RouterConfigArgs{File: pulumi.NewFileAsset("extra.conf")},
	})
	file := object(t, inputs, "config")["file"]
	if !file.IsAsset() || file.AssetValue().Path != "extra.conf" {
		t.Errorf("the file was sent as %v", file)
	}
}

func TestASecretLeafStaysSecret(t *testing.T) {
	token := pulumi.ToSecret(pulumi.String("canary")).(pulumi.StringOutput)
	containers := web()
	container := containers["web"]
	container.Environment = pulumi.StringMap{"TOKEN": token}
	containers["web"] = container
	inputs := sent(t, &firelens.FireLensTaskArgs{Containers: containers})
	if !inputs["containers"].ContainsSecrets() {
		t.Errorf("the containers were sent as %v", inputs["containers"])
	}
}
