package onrecord.cluster;

/** The contract of archives on three shards. */
class ThreeShardsContractTest extends OnCluster {
    ThreeShardsContractTest() {
        super(3);
    }
}
